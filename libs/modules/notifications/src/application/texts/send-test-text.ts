import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { readPhone } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { invalidField, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { TextAccount } from '../../domain/text-account.js';
import { notificationsProblems } from '../../domain/notifications-problems.js';
import { TextRefused, type TextToSend } from '../text-transport.js';
import { SmsAccounts } from './sms-accounts.js';
import { SmsPurse } from './sms-purse.js';
import { TextTransports } from './text-transports.js';

/** A text message by which the owner sees whether the provider works. */
@Injectable()
export class SendTestText {
  constructor(
    private readonly accounts: SmsAccounts,
    private readonly businesses: BusinessFacade,
    private readonly purse: SmsPurse,
    private readonly transports: TextTransports,
  ) {}

  /** Counts on the budget, but goes out even where that is gone. */
  async prepare(tx: Tx, phone: string): Promise<{ account: TextAccount; text: TextToSend }> {
    const current = await this.accounts.current(tx);
    if (!current) throw new DomainError(notificationsProblems.sms_not_set_up);
    const { name, country } = await this.businesses.current(tx);
    const to = readPhone(phone, country);
    if (!to) throw invalidField('to', 'phone');
    const text = { id: newId(), to, text: `${name}: 1, 2, 3`, reportUrl: null };
    await this.purse.take(tx, text.text, { ...current.setting, budget: null });
    return { account: current.account, text };
  }

  /** Outside any transaction. Refuses with the provider's code. */
  async send({ account, text }: { account: TextAccount; text: TextToSend }): Promise<void> {
    try {
      await this.transports.of(account.provider).send(account, text);
    } catch (error) {
      if (!(error instanceof TextRefused)) throw error;
      throw new DomainError(notificationsProblems.sms_test_failed, { detail: error.code });
    }
  }
}
