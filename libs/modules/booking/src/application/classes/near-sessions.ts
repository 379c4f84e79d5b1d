import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { classProblems } from '../../domain/classes/class-problems.js';
import { seatsLeft, type ClassSession } from '../../domain/classes/class-session.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';

const dayMilliseconds = 86_400_000;
const aroundDays = 31;
const mostOffered = 3;

/** Another session of the same class that has seats left: a time as availability answers it, with the session's id. */
export interface SessionAlternative {
  readonly classSessionId: string;
  readonly start: string;
  readonly end: string;
  readonly date: string;
  readonly staffIds: readonly string[];
  readonly seatsLeft: number;
}

/** Finds for whoever got no seat the sessions nearest to the one that is full. */
@Injectable()
export class NearSessions {
  constructor(private readonly sessions: ClassSessionRepository) {}

  /** The refusal 409 `class_full` with its `alternatives`. */
  async refusal(tx: Tx, session: ClassSession, seats: number, by: 'online' | 'desk'): Promise<DomainError> {
    const alternatives = await this.execute(tx, session, seats, by);
    return new DomainError(classProblems.class_full, { extensions: { alternatives } });
  }

  private async execute(tx: Tx, session: ClassSession, seats: number, by: 'online' | 'desk') {
    const at = session.startsAt.getTime();
    const from = new Date(Math.max(tx.now.getTime(), at - aroundDays * dayMilliseconds));
    const to = new Date(at + aroundDays * dayMilliseconds);
    const { serviceId } = session;
    const filter = { from, to, serviceId, statuses: ['scheduled'], online: by === 'online', limit: 200 } as const;
    const others = await this.sessions.list(tx, filter);
    return others
      .filter((one) => one.id !== session.id && seatsLeft(one, by) >= seats)
      .sort((a, b) => Math.abs(a.startsAt.getTime() - at) - Math.abs(b.startsAt.getTime() - at))
      .slice(0, mostOffered)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .map((one) => alternativeOf(one, by));
  }
}

/** A session as a time that can be taken instead. */
export function alternativeOf(session: ClassSession, by: 'online' | 'desk'): SessionAlternative {
  return {
    classSessionId: session.id,
    start: session.startsAt.toISOString(),
    end: session.endsAt.toISOString(),
    date: localDateAt(session.timeZone, session.startsAt.getTime()),
    staffIds: [session.staffId],
    seatsLeft: seatsLeft(session, by),
  };
}
