import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { decodeCursor, pageOf, platformProblems, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { EntryState } from '../../domain/waitlist/waitlist-entry.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import type { AvailabilityView } from '../availability/slot-view.js';
import { found } from '../setup/found.js';
import { PresentEntries, type EntryView } from './entry-view.js';
import { FindMatches } from './find-matches.js';

export interface WaitlistQuery {
  readonly state?: readonly EntryState[] | undefined;
  readonly serviceId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly day?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const mostMatches = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The waiting list for the team. */
@Injectable()
export class ReadWaitlist {
  constructor(
    private readonly entries: WaitlistEntryRepository,
    private readonly matching: FindMatches,
    private readonly present: PresentEntries,
  ) {}

  /** Whoever came first stands first. */
  async list(tx: Tx, query: WaitlistQuery): Promise<Page<EntryView>> {
    const { state, serviceId, clientId, sessionId, day, limit } = query;
    const rows = await this.entries.list(tx, {
      states: state ?? null,
      serviceId: serviceId ?? null,
      clientId: clientId ?? null,
      sessionId: sessionId ?? null,
      day: day ?? null,
      after: afterOf(query.cursor),
      limit: limit + 1,
    });
    const views = await this.present.execute(tx, rows.slice(0, limit));
    const keys = (row: { createdAt: Date; id: string }) => [row.createdAt.toISOString(), row.id];
    return { data: views, nextCursor: pageOf(rows, limit, (row) => row, keys).nextCursor };
  }

  async show(tx: Tx, id: string): Promise<EntryView> {
    return this.present.one(tx, found(await this.entries.byId(tx, id)));
  }

  /** Free times that suit somebody, soonest first: a hundred at most. */
  async matches(tx: Tx, id: string): Promise<AvailabilityView> {
    const entry = found(await this.entries.byId(tx, id));
    if (entry.sessionId !== null) throw new DomainError(waitlistProblems.waits_for_class);
    const { slots, timeZone, degraded } = await this.matching.execute(tx, entry, 'desk');
    return { slots: slots.slice(0, mostMatches), timeZone, degraded };
  }
}

function afterOf(cursor: string | undefined): [string, string] | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const [at, id] = keys;
  const sound = typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof id === 'string' && uuid.test(id);
  if (!sound) throw new DomainError(platformProblems.malformed_request, { detail: 'The cursor is not one of ours' });
  return [at, id];
}
