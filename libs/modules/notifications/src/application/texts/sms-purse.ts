import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { smsSpending, type SmsSpending } from '../../domain/sms-budget.js';
import { smsParts } from '../../domain/sms-parts.js';
import { SmsRepository, type SmsSetting } from '../../persistence/sms.repository.js';

/** What text messages cost in the business's month, against its budget. */
@Injectable()
export class SmsPurse {
  constructor(
    private readonly texts: SmsRepository,
    private readonly businesses: BusinessFacade,
  ) {}

  /** False when the month's budget does not cover it. */
  async take(tx: Tx, text: string, { budget, partPrice }: SmsSetting): Promise<boolean> {
    const { parts } = smsParts(text);
    return this.texts.spend(tx, (await this.day(tx)).slice(0, 7), parts, parts * partPrice, budget);
  }

  /** For what was certainly not sent. */
  async giveBack(tx: Tx, text: string, { partPrice }: SmsSetting): Promise<void> {
    const { parts } = smsParts(text);
    await this.texts.giveBack(tx, (await this.day(tx)).slice(0, 7), parts, parts * partPrice);
  }

  async spending(tx: Tx, { budget }: SmsSetting): Promise<SmsSpending> {
    const day = await this.day(tx);
    const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return smsSpending(await this.texts.spent(tx, day.slice(0, 7)), budget, { dayOfMonth, days });
  }

  private async day(tx: Tx): Promise<string> {
    const { timeZone } = await this.businesses.current(tx);
    return String(localDateAt(timeZone, tx.now.getTime()));
  }
}
