import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { daysIn } from '../../domain/local-day.js';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import { WaitlistOfferRepository } from '../../persistence/waitlist/waitlist-offer.repository.js';
import { LoadOffer } from '../availability/load-offer.js';
import type { AvailabilityView } from '../availability/slot-view.js';
import { EntryChanges } from './entry-changes.js';
import { FindMatches, mostDays, suitable } from './find-matches.js';
import { MakeOffer } from './make-offer.js';
import { waitingRequest } from './waiting-request.js';

/** People who are looked at in one go; whoever is further back waits for the next time that becomes free. */
const mostAtOnce = 500;
/** Times that are tried for one person before the next one's turn. */
const mostTries = 5;

/** What the matching reads. */
@Injectable()
export class MatchingStores {
  constructor(
    readonly entries: WaitlistEntryRepository,
    readonly offers: WaitlistOfferRepository,
    readonly policies: PoliciesRepository,
    readonly clientTime: ClientTimeRepository,
  ) {}
}

/**
 * Brings free time and the people who wait for it together: whoever came first is asked first, each about one time, and
 * each time is kept for one person (D41).
 */
@Injectable()
export class MatchWaitlist {
  constructor(
    private readonly stores: MatchingStores,
    private readonly matches: FindMatches,
    private readonly offers: LoadOffer,
    private readonly makeOffer: MakeOffer,
    private readonly changes: EntryChanges,
  ) {}

  /** Those for whom some time looks free, in their order; a group that waits for the same is asked for once. */
  async candidates(tx: Tx): Promise<string[]> {
    if (!(await this.stores.policies.load(tx)).autoOffer) return [];
    // Nobody can promise a group of people the time of one, so the desk finds one for them.
    const waiting = (await this.stores.entries.open(tx, mostAtOnce)).filter((entry) => entry.partySize === 1);
    const free = new Map<string, AvailabilityView>();
    const found: string[] = [];
    for (const entry of waiting) {
      const { fromDate, toDate, key } = spanOf(waiting, entry);
      const alike = free.get(key) ?? (await this.matches.freeFor(tx, entry, fromDate, toDate, 'client'));
      free.set(key, alike);
      if (suitable(entry, alike, tx.now).length > 0) found.push(entry.id);
    }
    return found;
  }

  /** Offers one person the soonest time that suits them and that they have not been offered; false where there is none. */
  async offerTo(tx: Tx, entryId: string): Promise<boolean> {
    await this.stores.clientTime.lock(tx, 'waiting list');
    const entry = await this.changes.begin(tx, entryId, null);
    if (entry.state !== 'open') return false;
    const { slots } = await this.matches.execute(tx, entry, 'client');
    const before = await this.stores.offers.startsOffered(tx, entryId);
    const fresh = slots.filter(({ start }) => !before.has(Date.parse(start)));
    for (const { start, date } of fresh.slice(0, mostTries)) {
      const days = { firstDay: date, lastDay: date };
      const loaded = await this.offers.execute(tx, waitingRequest(entry, 'client'), days);
      const made = await this.makeOffer.execute(tx, entry, { loaded, start: new Date(start), booker: 'client' });
      if (typeof made !== 'string') return true;
    }
    return false;
  }
}

/** The days for which everybody who waits for the same can be asked for at once; their own, where those are too many. */
function spanOf(waiting: readonly WaitlistEntry[], entry: WaitlistEntry) {
  const wish = (one: WaitlistEntry) => [one.locationId, one.staffId, ...one.serviceIds].join('/');
  const same = waiting.filter((one) => wish(one) === wish(entry));
  const fromDate = same.reduce((day, one) => (one.fromDate < day ? one.fromDate : day), entry.fromDate);
  const toDate = same.reduce((day, one) => (one.toDate > day ? one.toDate : day), entry.toDate);
  if (daysIn(fromDate, toDate) <= mostDays) return { fromDate, toDate, key: wish(entry) };
  return { fromDate: entry.fromDate, toDate: entry.toDate, key: `${entry.id}/${wish(entry)}` };
}
