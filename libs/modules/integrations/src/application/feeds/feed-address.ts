import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, CredentialDirectory, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';

/** Makes and takes back the secret addresses of feeds; only a hash of each is kept. */
@Injectable()
export class FeedAddress {
  constructor(
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async issue(tx: Tx, feedId: string): Promise<string> {
    const token = await this.credentials.issue(tx, 'calendar', feedId, null);
    return `${this.configuration.publicUrl}/v1/public/calendars/${token}.ics`;
  }

  async revoke(tx: Tx, feedId: string): Promise<void> {
    await this.credentials.revoke(tx, 'calendar', feedId);
  }
}
