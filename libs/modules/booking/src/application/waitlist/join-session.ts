import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { classProblems } from '../../domain/classes/class-problems.js';
import { seatsLeft, type ClassSession } from '../../domain/classes/class-session.js';
import { promotionEnds } from '../../domain/classes/session-queue.js';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { JoinWaitlist } from './join-waitlist.js';

/** Seats of a full session that somebody would like to have. */
export interface SessionWish {
  readonly sessionId: string;
  readonly seats: number;
}

export interface SessionJoiner {
  readonly clientId: string;
  readonly typedName: string | null;
  readonly source: 'online' | 'staff';
  readonly note: string | null;
}

/** Puts somebody in line for a full session of a class (D43). */
@Injectable()
export class JoinSession {
  constructor(
    private readonly sessions: ClassSessionRepository,
    private readonly policies: PoliciesRepository,
    private readonly join: JoinWaitlist,
  ) {}

  /**
   * The session, if one can wait for it. 404 where there is none for the asker, 409 `class_not_open` once nobody is moved up
   * any more, `seats_free` where so many can be booked outright.
   */
  async session(tx: Tx, { sessionId, seats }: SessionWish, source: 'online' | 'staff'): Promise<ClassSession> {
    const session = await this.sessions.byId(tx, sessionId);
    if (!session || (source === 'online' && !session.online)) throw new DomainError(platformProblems.not_found);
    if (source === 'online' && seats > session.maxSeatsPerBooking)
      throw invalidField('partySize', `must not be more than ${session.maxSeatsPerBooking}`);
    const terms = await this.policies.load(tx);
    const over = session.status !== 'scheduled' || tx.now >= promotionEnds(session.startsAt, terms);
    if (over) throw new DomainError(classProblems.class_not_open);
    if (seatsLeft(session, 'online') >= seats) throw new DomainError(waitlistProblems.seats_free);
    return session;
  }

  async execute(tx: Tx, session: ClassSession, seats: number, joiner: SessionJoiner): Promise<WaitlistEntry> {
    const day = localDateAt(session.timeZone, session.startsAt.getTime());
    return this.join.intoQueue(tx, session, {
      ...joiner,
      wish: {
        serviceIds: [session.serviceId],
        staffId: null,
        locationId: session.locationId,
        fromDate: day,
        toDate: day,
        windows: [],
        partySize: seats,
        noticeMinutes: 0,
        sessionId: session.id,
      },
    });
  }
}
