import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { CredentialDirectory, newToken, Outbound, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { notificationsProblems } from '../../domain/notifications-problems.js';
import type { SmsSpending } from '../../domain/sms-budget.js';
import { fillGateway, type GatewayForm, type TextProvider } from '../../domain/text-account.js';
import { SmsRepository, type SmsSetting } from '../../persistence/sms.repository.js';
import { SmsAccounts, type SmsSecrets } from './sms-accounts.js';
import { SmsPurse } from './sms-purse.js';

export interface SmsSettingsInput {
  readonly provider: TextProvider | null;
  readonly sender: string;
  readonly account: string | null;
  /** Left out: as it was. */
  readonly secret?: string;
  readonly gateway: (Omit<GatewayForm, 'headers'> & { readonly headers?: GatewayForm['headers'] }) | null;
  /** Minor units. */
  readonly budget: number | null;
  readonly partPrice: number;
}

export interface SmsSettingsView {
  readonly provider: TextProvider | null;
  readonly sender: string;
  readonly account: string | null;
  readonly hasSecret: boolean;
  readonly gateway: {
    readonly url: string;
    readonly method: string;
    readonly body: string | null;
    readonly headerNames: readonly string[];
  } | null;
  readonly currency: string;
  readonly partPrice: number;
  readonly spending: SmsSpending;
  /** Where the provider posts answers and reports; null while nothing is set up. */
  readonly messageUrl: string | null;
  readonly reportUrl: string | null;
  readonly canSeal: boolean;
  readonly version: number;
}

/** What the settings stand on. */
@Injectable()
export class SmsSettingsGround {
  constructor(
    readonly outbound: Outbound,
    readonly audit: AuditLog,
    readonly businesses: BusinessFacade,
  ) {}
}

/** With what a business sends text messages, and what it spends on them. */
@Injectable()
export class ChangeSmsSettings {
  constructor(
    private readonly settings: SmsRepository,
    private readonly accounts: SmsAccounts,
    private readonly purse: SmsPurse,
    private readonly credentials: CredentialDirectory,
    private readonly ground: SmsSettingsGround,
  ) {}

  async show(tx: Tx): Promise<SmsSettingsView> {
    return this.view(tx, await this.settings.setting(tx));
  }

  /** Refuses what the provider cannot work with, and addresses that may not be asked. */
  async execute(tx: Tx, version: number, input: SmsSettingsInput): Promise<SmsSettingsView> {
    const before = await this.settings.setting(tx);
    if (before.version !== version) throw staleVersion(before.version);
    const sealed = input.provider ? await this.sealed(tx, before, input) : null;
    const { provider, sender, account, gateway, budget, partPrice } = input;
    const own = provider === 'gateway' ? gateway : null;
    const next: SmsSetting = {
      provider,
      sender,
      account: provider === 'gateway' ? null : account,
      sealed,
      budget,
      partPrice,
      version,
      gatewayUrl: own?.url ?? null,
      gatewayMethod: own?.method ?? null,
      gatewayBody: own?.body ?? null,
    };
    if (!(await this.settings.save(tx, next))) throw staleVersion(before.version);
    const told = ({ provider: by, sender: from, budget: most }: SmsSetting) => ({
      provider: by,
      sender: from,
      budget: most,
    });
    await this.ground.audit.record(tx, {
      action: 'sms_settings.changed',
      subjectType: 'sms_settings',
      subjectId: tx.businessId,
      before: told(before),
      after: told(next),
    });
    await tx.announce('sms_settings', tx.businessId);
    return this.show(tx);
  }

  private async sealed(tx: Tx, before: SmsSetting, input: SmsSettingsInput): Promise<string> {
    if (!this.accounts.canSeal) throw new DomainError(notificationsProblems.sms_key_missing);
    const known = this.accounts.secretsOf(tx, before);
    const secret = input.secret ?? (before.provider === input.provider ? known?.secret : undefined);
    this.refuseIncomplete(input, secret);
    const secrets: SmsSecrets = {
      secret: secret ?? '',
      headers: input.gateway?.headers ?? known?.headers ?? [],
      inboundToken: known?.inboundToken ?? newToken(),
    };
    await this.credentials.register(tx, 'inbound-sms', tx.businessId, secrets.inboundToken, null);
    return this.accounts.seal(tx, secrets);
  }

  private refuseIncomplete({ provider, sender, account, gateway }: SmsSettingsInput, secret: string | undefined): void {
    const missing = provider === 'gateway' ? !gateway || !secret : !account || !secret || sender === '';
    if (missing) throw new DomainError(notificationsProblems.sms_settings_incomplete);
    if (!gateway || provider !== 'gateway') return;
    const sample = fillGateway(gateway.url, { id: 'x', to: '1', from: 'x', text: 'x' }, encodeURIComponent);
    if (!this.ground.outbound.mayAsk(sample)) throw new DomainError(notificationsProblems.sms_gateway_refused);
  }

  private async view(tx: Tx, setting: SmsSetting): Promise<SmsSettingsView> {
    const secrets = this.accounts.secretsOf(tx, setting);
    const { provider, sender, account, partPrice, gatewayUrl, gatewayMethod, gatewayBody, version } = setting;
    const headerNames = secrets?.headers.map(({ name }) => name) ?? [];
    return {
      provider,
      sender,
      account,
      partPrice,
      version,
      hasSecret: (secrets?.secret ?? '') !== '',
      gateway: gatewayUrl
        ? {
            url: gatewayUrl,
            method: gatewayMethod ?? 'POST',
            body: gatewayBody,
            headerNames,
          }
        : null,
      currency: (await this.ground.businesses.current(tx)).currency,
      spending: await this.purse.spending(tx, setting),
      messageUrl: secrets && provider ? this.accounts.urlOf(secrets.inboundToken, 'message') : null,
      reportUrl: secrets && provider ? this.accounts.urlOf(secrets.inboundToken, 'report') : null,
      canSeal: this.accounts.canSeal,
    };
  }
}
