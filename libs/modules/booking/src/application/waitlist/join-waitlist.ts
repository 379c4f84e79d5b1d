import { Injectable } from '@nestjs/common';
import { localDayRange } from '@stamgast/availability';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { invalidField, newId, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { addDays } from '../../domain/local-day.js';
import { wantsTheSame } from '../../domain/waitlist/wanted-time.js';
import type { WaitingWish, WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import type { LoadedOffer } from '../availability/load-offer.js';
import { refuseUnfitRange } from '../availability/day-range.js';

/** Who waits, and for what. */
export interface Joining {
  readonly wish: WaitingWish;
  readonly clientId: string;
  readonly typedName: string | null;
  readonly source: 'online' | 'staff';
  readonly note: string | null;
}

export interface NewEntry extends Joining {
  readonly loaded: LoadedOffer;
}

/** Puts somebody on the waiting list, and has the list looked through at once: there may be a time already. */
@Injectable()
export class JoinWaitlist {
  constructor(
    private readonly entries: WaitlistEntryRepository,
    private readonly clientTime: ClientTimeRepository,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** 409 `already_waiting` for the same services on some of the same days (D40); 400 for days that are over. */
  async execute(tx: Tx, { loaded, ...joining }: NewEntry): Promise<WaitlistEntry> {
    const { offer } = loaded;
    const ends = refuseUnfitWish(joining.wish, offer.timeZone, tx.now);
    const entry = await this.enter(tx, joining);
    const bookableFrom = localDayRange(offer.timeZone, addDays(entry.fromDate, -offer.policies.horizonDays)).from;
    await this.work.planAll(tx, [
      { kind: 'booking.waitlist-end', ref: entry.id, dueAt: ends },
      { kind: 'booking.waitlist-match', ref: entry.id, dueAt: new Date(Math.max(bookableFrom, tx.now.getTime())) },
    ]);
    return entry;
  }

  /** In line for a session; it may have got seats meanwhile. 409 `already_waiting` for the same session. */
  async intoQueue(tx: Tx, session: ClassSession, joining: Joining): Promise<WaitlistEntry> {
    const entry = await this.enter(tx, joining);
    await this.work.planAll(tx, [
      { kind: 'booking.waitlist-end', ref: entry.id, dueAt: session.startsAt },
      { kind: 'booking.promote-waiting', ref: session.id, dueAt: tx.now },
    ]);
    return entry;
  }

  private async enter(tx: Tx, { wish, clientId, typedName, source, note }: Joining): Promise<WaitlistEntry> {
    await this.clientTime.lock(tx, clientId);
    await this.refuseTwice(tx, wish, clientId, source);
    const entry: WaitlistEntry = {
      ...wish,
      id: newId(),
      clientId,
      typedName,
      source,
      note,
      state: 'open',
      endReason: null,
      bookingId: null,
      passedOver: null,
      createdAt: tx.now,
      updatedAt: tx.now,
      version: 1,
    };
    await this.entries.insert(tx, entry);
    const about = { subjectType: 'waitlist_entry', subjectId: entry.id };
    await this.audit.record(tx, { action: 'waitlist.joined', ...about, after: { clientId, source, ...wish } });
    await tx.announce('waitlist', entry.id);
    return entry;
  }

  /** A visitor is told of what visitors wrote only: that the desk has somebody on its list is nobody's to find out. */
  private async refuseTwice(tx: Tx, wish: WaitingWish, clientId: string, source: 'online' | 'staff'): Promise<void> {
    const known = await this.entries.waitingOf(tx, clientId);
    const same = known.some((one) => wantsTheSame(one, wish) && (source === 'staff' || one.source === 'online'));
    if (same) throw new DomainError(waitlistProblems.already_waiting);
  }
}

/** Gives the instant at which the last day is over. 400 for days that are none, over already, or too many. */
export function refuseUnfitWish(wish: WaitingWish, timeZone: string, now: Date): Date {
  refuseUnfitRange(wish.fromDate, wish.toDate);
  const ends = localDayRange(timeZone, wish.toDate).to;
  if (ends <= now.getTime()) throw invalidField('to', 'is over');
  const unfit = wish.windows.some((one) => one.end <= one.start);
  if (unfit) throw invalidField('windows', 'must end after they begin');
  return new Date(ends);
}
