import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import type { DemandCount } from '@stamgast/contracts';
import { Outbox, systemActor, UnitOfWork } from '@stamgast/platform';
import { countsOf, DemandTally, type Search } from '../../domain/demand/demand-tally.js';

const flushMilliseconds = 10_000;
/** Far more than a business is searched for in ten seconds; a flood of them is counted up to here. */
const mostSearches = 20_000;

/** A search of a visitor; the day is set where the business's time is known. */
export type SeenSearch = Omit<Search, 'day'>;

/**
 * Counts what visitors search for. A search costs an entry in a list and no statement; every ten seconds the lists become
 * one event per business. A process that dies takes the searches of those ten seconds with it, and nothing else.
 */
@Injectable()
export class DemandLog implements OnApplicationShutdown {
  private waiting = new Map<string, SeenSearch[]>();
  private held = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  add(businessId: string, search: SeenSearch): void {
    if (this.held >= mostSearches) return;
    this.held++;
    const known = this.waiting.get(businessId);
    if (known) known.push(search);
    else this.waiting.set(businessId, [search]);
    this.timer ??= setTimeout(() => void this.flush(), flushMilliseconds).unref();
  }

  /** Tells what has been counted. What cannot be told, because the database is away, is told the next time. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const taken = this.waiting;
    this.waiting = new Map();
    this.held = 0;
    for (const [businessId, searches] of taken) {
      try {
        await this.tell(businessId, searches);
      } catch {
        for (const search of searches) this.add(businessId, search);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush();
    if (this.timer) clearTimeout(this.timer);
  }

  private async tell(businessId: string, searches: readonly SeenSearch[]): Promise<void> {
    await this.unitOfWork.run({ businessId, actor: systemActor }, async (tx) => {
      const counts = tallied(searches, tx.now);
      await this.outbox.append(tx, { type: 'booking.demand_counted.v1', counts });
    });
  }
}

function tallied(searches: readonly SeenSearch[], now: Date): readonly DemandCount[] {
  const tally = new DemandTally();
  for (const search of searches) tally.add(countsOf({ ...search, day: localDateAt(search.timeZone, now.getTime()) }));
  return tally.all();
}
