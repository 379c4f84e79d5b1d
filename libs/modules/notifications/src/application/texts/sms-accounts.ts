import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, SealedElsewhere, SecretBox, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { GatewayForm, TextAccount } from '../../domain/text-account.js';
import { SmsRepository, type SmsSetting } from '../../persistence/sms.repository.js';

/** What of the settings nobody may read in the database. */
export interface SmsSecrets {
  readonly secret: string;
  readonly headers: GatewayForm['headers'];
  /** Part of the address at which the provider reaches this business. */
  readonly inboundToken: string;
}

const purpose = 'sms-account';

/** The account with which a business sends text messages, opened for use. */
@Injectable()
export class SmsAccounts {
  constructor(
    private readonly settings: SmsRepository,
    private readonly box: SecretBox,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Null where none is set up. */
  async current(tx: Tx): Promise<{ account: TextAccount; reportUrl: string; setting: SmsSetting } | null> {
    const setting = await this.settings.setting(tx);
    const secrets = this.secretsOf(tx, setting);
    if (!setting.provider || !secrets) return null;
    const { provider, sender, account, gatewayUrl, gatewayMethod, gatewayBody } = setting;
    const gateway = gatewayUrl
      ? { url: gatewayUrl, method: gatewayMethod ?? 'POST', headers: secrets.headers, body: gatewayBody }
      : null;
    return {
      account: { provider, sender, account, secret: secrets.secret, gateway },
      reportUrl: this.urlOf(secrets.inboundToken, 'report'),
      setting,
    };
  }

  /** Null where there are none, and where the master key they were sealed under is lost: then they have to be entered again. */
  secretsOf(tx: Tx, { sealed }: SmsSetting): SmsSecrets | null {
    if (!sealed || !this.box.ready) return null;
    try {
      return JSON.parse(this.box.open(tx.businessId, purpose, sealed)) as SmsSecrets;
    } catch (error) {
      if (error instanceof SealedElsewhere) return null;
      throw error;
    }
  }

  seal(tx: Tx, secrets: SmsSecrets): string {
    return this.box.seal(tx.businessId, purpose, JSON.stringify(secrets));
  }

  get canSeal(): boolean {
    return this.box.ready;
  }

  urlOf(token: string, what: 'message' | 'report'): string {
    return `${this.configuration.publicUrl}/v1/inbound/sms/${token}/${what}`;
  }
}
