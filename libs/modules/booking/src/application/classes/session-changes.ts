import { Injectable } from '@nestjs/common';
import type { ClassEvent } from '@stamgast/contracts';
import { AuditLog } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { Outbox, platformProblems, staleVersion, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { sessionFactsOf } from '../../domain/classes/session-facts.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';

type SessionEvent = Exclude<ClassEvent['type'], 'class_session.seats_freed.v1'>;

/** What a session becomes, and how it is called. */
export interface SessionChange {
  readonly before: ClassSession;
  readonly change: Partial<ClassSession>;
  readonly event: SessionEvent;
  readonly detail?: object;
}

/** How every session is changed: its row held, its version counted, and event, audit entry and deadline written with it. */
@Injectable()
export class SessionChanges {
  constructor(
    private readonly sessions: ClassSessionRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly work: Work,
  ) {}

  /** Holds a session. 404 where there is none; 412 unless it is the version that the caller has seen (null: any). */
  async begin(tx: Tx, id: string, version: number | null): Promise<ClassSession> {
    const [session] = await this.sessions.lock(tx, [id]);
    if (!session) throw new DomainError(platformProblems.not_found);
    if (version !== null && session.version !== version) throw staleVersion(session.version);
    return session;
  }

  /** Stores the change and tells of it; gives the session as it stands now. */
  async commit(tx: Tx, { before, change, event, detail = {} }: SessionChange): Promise<ClassSession> {
    await this.sessions.update(tx, { ...before, ...change, version: before.version + 1, updatedAt: tx.now });
    const after = await this.sessions.byId(tx, before.id);
    if (!after) throw new DomainError(platformProblems.not_found);
    await this.planDecision(tx, after);
    await this.tell(tx, after, event, detail);
    return after;
  }

  /** Says that a session is there, or what has become of it. */
  async tell(tx: Tx, session: ClassSession, event: SessionEvent, detail: object): Promise<void> {
    await this.outbox.append(tx, { type: event, session: sessionFactsOf(session) });
    const { startsAt, staffId, status } = session;
    await this.audit.record(tx, {
      action: event.replace('.v1', ''),
      subjectType: 'class_session',
      subjectId: session.id,
      after: { start: startsAt, staffId, status, ...detail },
    });
    await tx.announce('class_session', session.id);
  }

  /** Plans when it is decided whether the session takes place, or takes that back. */
  async planDecision(tx: Tx, { id, decideAt, status }: ClassSession): Promise<void> {
    if (decideAt && status === 'scheduled' && decideAt > tx.now)
      await this.work.plan(tx, { kind: 'booking.decide-class', ref: id, dueAt: decideAt });
    else await this.work.remove(tx, 'booking.decide-class', [id]);
  }
}
