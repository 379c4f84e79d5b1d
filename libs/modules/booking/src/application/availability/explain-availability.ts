import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import type { Moment } from '../../domain/visit/booking-rules.js';
import { closingTrouble, troublesOf, withoutUnknown } from '../../domain/visit/calendar-trouble.js';
import { datesAround } from '../../domain/visit/closed-day.js';
import { explainVisit, type SegmentAnswer, type VisitAnswer } from '../../domain/visit/explain-visit.js';
import { findStarts } from '../../domain/visit/find-starts.js';
import { nearestStarts } from '../../domain/visit/nearest-starts.js';
import type { Obstacles } from '../../domain/visit/obstacle.js';
import type { CalendarTrouble, Offer, TimeSpan } from '../../domain/visit/offer.js';
import { segmentsOf } from '../../domain/visit/segments.js';
import { ObstacleReadModel } from '../../persistence/availability/obstacle.read-model.js';
import type { ExplanationView, SegmentAnswerView } from './explanation-view.js';
import { LoadBusyTime } from './load-busy-time.js';
import { LoadOffer, type LoadedOffer } from './load-offer.js';
import { refusalViews, type Surroundings } from './present-refusals.js';
import { slotView } from './slot-view.js';
import type { VisitRequest } from './visit-request.js';

const dayMilliseconds = 86_400_000;
/** Plans and busy time are known for as many days around the wanted start. */
const daysAround = 2;

export interface ExplanationQuery {
  readonly request: VisitRequest;
  /** Milliseconds. */
  readonly start: number;
  /** Whether whoever asks may see the names of clients. */
  readonly seesClients: boolean;
}

/** Why a start is offered or not: what the engine answers, and what stands behind it. Five statements at the most. */
@Injectable()
export class ExplainAvailability {
  constructor(
    private readonly offers: LoadOffer,
    private readonly busyTime: LoadBusyTime,
    private readonly obstacles: ObstacleReadModel,
    private readonly clients: ClientsFacade,
  ) {}

  async execute(tx: Tx, query: ExplanationQuery): Promise<ExplanationView> {
    const { request, start } = query;
    const day = new Date(start).toISOString().slice(0, 10);
    const loaded = await this.offers.everybody(tx, request, { firstDay: day, lastDay: day });
    const { offer, parts } = loaded;
    const range = { from: start - daysAround * dayMilliseconds, to: start + daysAround * dayMilliseconds };
    const staffIds = offer.performers.map((one) => one.staffId);
    const question = { booker: request.booker, staffIds, range, assignAt: null, exceptBookingId: null };
    const moment = await this.busyTime.execute(tx, offer, question);
    const answer = explainVisit(offer, parts, moment, start);
    const known = request.booker === 'client' ? withoutUnknown(offer) : offer;
    const offered = known === offer ? answer : explainVisit(known, parts, moment, start);
    const around = await this.surroundings(tx, offer, query, range);
    return {
      start: new Date(start).toISOString(),
      timeZone: offer.timeZone,
      locationId: offer.locationId,
      booker: request.booker,
      bookable: offered.bookable,
      staffIds: offered.staffIds,
      services: parts.map(({ service: { id, name, online } }) => ({ id, name, online })),
      unperformed: answer.unperformed,
      bookingPageOn: offer.pageOpen,
      segments: answer.segments.map((segment) => segmentView(offer, moment, segment, around)),
      nearest: nearestOf({ ...loaded, offer: known }, moment, offered, range, start),
    };
  }

  private async surroundings(
    tx: Tx,
    offer: Offer,
    { start, seesClients }: ExplanationQuery,
    range: TimeSpan,
  ): Promise<Surroundings> {
    const dates = datesAround(offer.timeZone, start);
    const obstacles = await this.obstacles.load(tx, {
      locationId: offer.locationId,
      staffIds: offer.performers.map((one) => one.staffId),
      resourceIds: offer.resources.map((one) => one.id),
      range,
      firstDay: dates[0] ?? localDateAt(offer.timeZone, start),
      lastDay: dates.at(-1) ?? localDateAt(offer.timeZone, start),
    });
    return { obstacles, clientNames: seesClients ? await this.namesOf(tx, obstacles) : new Map<string, string>() };
  }

  private async namesOf(tx: Tx, { taken }: Obstacles): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(taken.map((one) => one.clientId).filter((id) => id !== null))];
    const clients = ids.length > 0 ? await this.clients.clients(tx, ids) : new Map<string, never>();
    return new Map([...clients].map(([id, client]) => [id, client.name]));
  }
}

function segmentView(
  offer: Offer,
  moment: Moment,
  { index, segment, start, performers }: SegmentAnswer,
  around: Surroundings,
): SegmentAnswerView {
  return {
    position: index,
    serviceIds: segment.parts.map((part) => part.service.id),
    start: new Date(start).toISOString(),
    bufferBefore: segment.parts[0]?.service.bufferBefore ?? 0,
    bufferAfter: segment.parts.at(-1)?.service.bufferAfter ?? 0,
    staff: performers.map((one) => {
      const unknown = moment.booker === 'client' ? closingTrouble(one.performer) : null;
      const refusals = refusalViews({ offer, segment, performer: one.performer, moment, start }, one, around);
      return {
        staffId: one.performer.staffId,
        name: one.performer.name,
        online: one.performer.online,
        end: new Date(one.end).toISOString(),
        bookable: one.bookable && unknown === null,
        calendarTroubles: troublesOf(one.performer).map(troubleView),
        refusals: unknown ? [{ reason: 'calendar_unknown' as const, ...troubleView(unknown) }, ...refusals] : refusals,
      };
    }),
  };
}

function troubleView({ calendar, since }: CalendarTrouble) {
  return { calendar, since: new Date(since).toISOString() };
}

/** For whoever cannot have this start: the nearest that are offered. */
function nearestOf({ offer, parts }: LoadedOffer, moment: Moment, answer: VisitAnswer, range: TimeSpan, start: number) {
  const segments = answer.bookable ? null : segmentsOf(parts, offer.performers);
  return segments ? nearestStarts(findStarts(offer, segments, moment, range), start).map(slotView) : [];
}
