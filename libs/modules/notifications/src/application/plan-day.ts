import { Injectable } from '@nestjs/common';
import { localDateAt, shiftLocalDays, wallToInstant } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { PlanOccasions } from './plan-occasions.js';

const dayMilliseconds = 86_400_000;
/** Planned so far ahead that a worker may be away for two days, and mornings east of the business are not missed. */
const horizonMilliseconds = 3 * dayMilliseconds;

/** Once a day, soon after midnight: plans what the calendar asks for. Without anything to plan there is no such day. */
@Injectable()
export class PlanDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly occasions: PlanOccasions,
    private readonly businesses: BusinessFacade,
    private readonly work: Work,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      if (!(await this.work.holds(tx, item))) return;
      if (!(await this.occasions.areRunning(tx))) {
        await this.work.finish(tx, item);
        return;
      }
      await this.occasions.until(tx, new Date(tx.now.getTime() + horizonMilliseconds));
      await this.work.postpone(tx, item, await this.tomorrow(tx));
    });
  }

  /** Begins the days, at once. */
  async begin(tx: Tx): Promise<void> {
    if (await this.occasions.areRunning(tx))
      await this.work.plan(tx, { kind: 'notifications.plan-day', ref: tx.businessId, dueAt: tx.now });
  }

  private async tomorrow(tx: Tx): Promise<Date> {
    const { timeZone } = await this.businesses.current(tx);
    const day = localDateAt(timeZone, shiftLocalDays(timeZone, tx.now.getTime(), 1));
    return new Date(wallToInstant(timeZone, day, '00:30'));
  }
}
