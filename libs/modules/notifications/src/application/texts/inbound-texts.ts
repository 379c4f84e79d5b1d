import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ProviderPost, TextTransport } from '../text-transport.js';
import { ReceiveText } from './receive-text.js';
import { SmsAccounts } from './sms-accounts.js';
import { TakeReport } from './take-report.js';
import { TextTransports } from './text-transports.js';

export type PostedForm = Pick<ProviderPost, 'form' | 'rawForm' | 'headers'>;

/** What a provider posts: refused unless it is from the provider that the business has chosen. */
@Injectable()
export class InboundTexts {
  constructor(
    private readonly accounts: SmsAccounts,
    private readonly transports: TextTransports,
    private readonly receive: ReceiveText,
    private readonly reports: TakeReport,
  ) {}

  async message(tx: Tx, posted: PostedForm, token: string): Promise<void> {
    const { transport, post } = await this.verified(tx, posted, this.accounts.urlOf(token, 'message'));
    const inbound = transport.readInbound(post);
    if (!inbound) throw new DomainError(platformProblems.malformed_request);
    await this.receive.execute(tx, transport.provider, inbound);
  }

  async report(tx: Tx, posted: PostedForm, token: string): Promise<void> {
    const { transport, post } = await this.verified(tx, posted, this.accounts.urlOf(token, 'report'));
    const report = transport.readReport(post);
    if (!report) throw new DomainError(platformProblems.malformed_request);
    await this.reports.execute(tx, transport.provider, report);
  }

  private async verified(
    tx: Tx,
    posted: PostedForm,
    url: string,
  ): Promise<{ transport: TextTransport; post: ProviderPost }> {
    const current = await this.accounts.current(tx);
    if (!current) throw new DomainError(platformProblems.not_found);
    const transport = this.transports.of(current.account.provider);
    // Signatures grow old in real time, whatever the business's clock shows.
    const post = { ...posted, url, at: new Date(tx.now.getTime() - tx.clockOffset) };
    if (!transport.isFrom(current.account, post)) throw new DomainError(platformProblems.permission_missing);
    return { transport, post };
  }
}
