import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { DomainError } from '@stamgast/kernel';
import { invalidField, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { classProblems } from '../../domain/classes/class-problems.js';
import { mostSessions, weeklyStarts } from '../../domain/classes/weekly-starts.js';
import { CreateClassSession, type NewSession } from './create-class-session.js';
import { PlanClassSession, type LoadedClass, type SessionOutlook } from './plan-class-session.js';

export interface NewSeries extends NewSession {
  readonly everyWeeks: number;
  /** One of the two. */
  readonly until: string | null;
  readonly count: number | null;
  /** What becomes of the whole where some sessions cannot be held. */
  readonly policy: 'all_or_nothing' | 'skip';
  /** Nothing is kept; the answer says what would be. */
  readonly dryRun: boolean;
}

export interface SeriesOccurrence {
  readonly start: string;
  readonly end: string;
  /** Local day of the location. */
  readonly date: string;
  readonly result: SessionOutlook;
  /** Null where none was made. */
  readonly sessionId: string | null;
}

export interface SeriesView {
  readonly seriesId: string | null;
  readonly occurrences: readonly SeriesOccurrence[];
}

const dayMilliseconds = 86_400_000;

/** Holds a class every week, at the same wall time (D14, D36): all sessions or none, or those that can be held. */
@Injectable()
export class CreateClassSeries {
  constructor(
    private readonly planner: PlanClassSession,
    private readonly createSession: CreateClassSession,
  ) {}

  /** 409 `class_series_conflict` with every `occurrence` where one cannot be held and none may be left out. */
  async execute(tx: Tx, input: NewSeries): Promise<SeriesView> {
    if ((input.until === null) === (input.count === null)) throw invalidField('count', 'or until is needed, not both');
    const seriesId = newId();
    const loaded = await this.load(tx, input);
    const { timeZone } = loaded.offer;
    const starts = weeklyStarts({ ...input, start: input.start.getTime(), timeZone });
    if (starts.length === 0) throw invalidField('until', 'lies before the first session');
    const occurrences: SeriesOccurrence[] = [];
    for (const start of starts) occurrences.push(await this.occur(tx, loaded, input, start, seriesId));
    const refused = occurrences.some(({ result }) => !isHeld(result, input.override));
    if (refused && !input.dryRun && input.policy === 'all_or_nothing')
      throw new DomainError(classProblems.class_series_conflict, {
        extensions: { occurrences: occurrences.map((one) => ({ ...one, sessionId: null })) },
      });
    return { seriesId: input.dryRun ? null : seriesId, occurrences };
  }

  private async load(tx: Tx, input: NewSeries): Promise<LoadedClass> {
    const span = 7 * input.everyWeeks * (input.count ?? mostSessions) * dayMilliseconds;
    const until = input.until === null ? input.start.getTime() + span : Date.parse(`${input.until}T00:00:00Z`);
    const firstDay = input.start.toISOString().slice(0, 10);
    const lastDay = new Date(Math.min(until, input.start.getTime() + 3 * 366 * dayMilliseconds) + dayMilliseconds);
    return this.planner.load(tx, input, { firstDay, lastDay: lastDay.toISOString().slice(0, 10) });
  }

  private async occur(tx: Tx, loaded: LoadedClass, input: NewSeries, start: number, seriesId: string) {
    const planned = await this.planner.execute(tx, loaded, start);
    const make = !input.dryRun && isHeld(planned.outlook, input.override);
    const session = make ? await this.createSession.store(tx, loaded, planned, input, seriesId) : null;
    return {
      start: new Date(planned.part.start).toISOString(),
      end: new Date(planned.part.end).toISOString(),
      date: localDateAt(loaded.offer.timeZone, start),
      result: planned.outlook,
      sessionId: session?.id ?? null,
    };
  }
}

function isHeld(outlook: SessionOutlook, override: boolean): boolean {
  return outlook === 'free' || (override && outlook !== 'conflict');
}
