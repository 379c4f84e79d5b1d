import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { Holiday } from '../../domain/hours/holiday.js';
import { closingHolidays, placeHoursOf, type StoredPlaceHours } from '../../domain/hours/place-hours-of.js';
import {
  workPlanOf,
  type ClosedDays,
  type DatedWindows,
  type PlaceHours,
  type SeasonRow,
  type WindowRow,
} from '../../domain/hours/work-plan-of.js';
import { addDays } from '../../domain/local-day.js';
import type { AskedQuestion } from '../../domain/questions/booking-question.js';
import { defaultPolicies, type Policies } from '../../domain/policies.js';
import { PublicHolidays } from '../holidays/public-holidays.js';
import { minutesIn } from '../stored-minutes.js';
import type {
  CalendarTrouble,
  Offer,
  OfferedResource,
  OfferedService,
  Performer,
  PerformedService,
  Place,
} from '../../domain/visit/offer.js';

export interface OfferQuery {
  readonly serviceIds: readonly string[];
  /** Null: the business's default location. */
  readonly locationId: string | null;
  /** People who were asked for by name: read whether or not they perform the services. */
  readonly namedStaffIds: readonly string[];
  /** Nobody else is of interest. */
  readonly onlyNamed?: boolean;
  /** What is needed whatever the services say now, because it was booked so. */
  readonly resourceKinds?: readonly string[];
  /** Local days, both included, of which plans are wanted. */
  readonly firstDay: string;
  readonly lastDay: string;
}

interface PerformerRow {
  readonly staffId: string;
  readonly name: string;
  readonly online: boolean;
  readonly position: number;
  readonly lastAssignedAt: number | null;
  readonly here: boolean;
  readonly services: PerformedService[];
  readonly weekly: WindowRow[];
  readonly seasons: SeasonRow[];
  readonly exceptions: DatedWindows[];
  readonly calendarTroubles: CalendarTrouble[];
}

interface OfferRow extends StoredPlaceHours {
  readonly locationId: string;
  readonly place: Place;
  readonly brandColor: string | null;
  readonly timeZone: string;
  readonly policies: Policies | null;
  readonly services: OfferedService[];
  readonly durations: number[];
  readonly closures: ClosedDays[];
  readonly performers: PerformerRow[];
  readonly resources: OfferedResource[];
  readonly questions: AskedQuestion[];
  readonly pageOpen: boolean;
}

const POLICIES = `(SELECT p.terms || jsonb_build_object('slotStep', p.slot_step, 'minNoticeMinutes', p.min_notice_minutes,
    'horizonDays', p.horizon_days, 'horizonCounts', p.horizon_counts, 'gapPolicy', p.gap_policy,
    'gapPolicyDays', p.gap_policy_days, 'maxStaffVisitsPerDay', p.max_staff_visits_per_day,
    'activeBookingLimit', p.active_booking_limit, 'holdMinutes', p.hold_minutes, 'requestedTimeOffBlocks', p.requested_time_off_blocks, 'autoOffer', p.auto_offer, 'offerMinutes', p.offer_minutes, 'promoteUntilHoursBefore', p.promote_until_hours_before, 'bufferMode', p.buffer_mode, 'bufferInsideHours', p.buffer_inside_hours,
    'assignment', p.assignment, 'cancelNoticeHours', p.cancel_notice_hours, 'moveNoticeHours', p.move_notice_hours,
    'allowClientCancel', p.allow_client_cancel, 'allowClientMove', p.allow_client_move, 'cancelText', p.cancel_text,
    'noShowGraceMinutes', p.no_show_grace_minutes, 'version', p.version)
  FROM booking.policies p WHERE p.business_id = $1)`;

const SERVICES = `(SELECT coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'duration', v.duration,
    'bufferBefore', v.buffer_before, 'bufferAfter', v.buffer_after, 'processing', ${minutesIn('v.processing')}, 'resourceKinds', v.resource_kinds, 'variants', v.variants, 'addOns', v.add_ons, 'preparation', v.preparation, 'parallel', v.parallel, 'priceAmount', v.price_amount,
    'taxRate', v.tax_rate, 'online', v.online, 'kind', v.kind, 'rebookAfterDays', v.rebook_after_days)), '[]')
  FROM booking.service v WHERE v.business_id = $1 AND v.id = ANY ($3::uuid[]) AND NOT v.archived)`;

const WEEKLY = `(SELECT coalesce(json_agg(json_build_array(w.day, w.start_minute, w.end_minute) ORDER BY w.day, w.start_minute), '[]')
  FROM booking.schedule_window w WHERE w.business_id = $1 AND w.staff_id = s.id
    AND (w.location_id IS NULL OR w.location_id = l.id))`;

const SEASONS = `(SELECT coalesce(json_agg(json_build_object('from', n.from_date::text, 'to', n.to_date::text, 'weekly',
    (SELECT coalesce(json_agg(json_build_array(w.day, w.start_minute, w.end_minute) ORDER BY w.day, w.start_minute), '[]')
     FROM booking.schedule_season_window w WHERE w.business_id = $1 AND w.staff_id = s.id AND w.from_date = n.from_date
       AND (w.location_id IS NULL OR w.location_id = l.id))) ORDER BY n.from_date), '[]')
  FROM booking.schedule_season n WHERE n.business_id = $1 AND n.staff_id = s.id
    AND n.to_date >= $5::date - 3 AND n.from_date <= $6::date + 3)`;

const OPEN_HOLIDAYS = `(SELECT coalesce(json_agg(json_build_object('date', h.date::text, 'windows', h.windows)), '[]')
  FROM booking.open_holiday h WHERE h.business_id = $1 AND h.location_id = l.id
    AND h.date BETWEEN $5::date - 3 AND $6::date + 3)`;

const EXCEPTIONS = `(SELECT coalesce(json_agg(json_build_object('date', e.date::text, 'windows',
    (SELECT coalesce(json_agg(json_build_array(0, x.start_minute, x.end_minute) ORDER BY x.start_minute), '[]')
     FROM booking.schedule_exception_window x WHERE x.business_id = $1 AND x.staff_id = s.id AND x.date = e.date
       AND (x.location_id IS NULL OR x.location_id = l.id)))), '[]')
  FROM booking.schedule_exception e WHERE e.business_id = $1 AND e.staff_id = s.id
    AND e.date BETWEEN $5::date - 3 AND $6::date + 3)`;

const CALENDAR_TROUBLES = `(SELECT coalesce(json_agg(json_build_object('calendar', k.name, 'closes', k.closes_on_error,
    'since', extract(epoch FROM k.degraded_since) * 1000) ORDER BY k.degraded_since, k.id), '[]')
  FROM booking.outside_calendar k WHERE k.business_id = $1 AND k.staff_id = s.id AND k.degraded_since IS NOT NULL)`;

const PERFORMERS = `(SELECT coalesce(json_agg(json_build_object('staffId', s.id, 'name', s.name, 'online', s.online, 'position', s.position,
    'lastAssignedAt', extract(epoch FROM s.last_assigned_at) * 1000, 'services', offered.services,
    'here', EXISTS (SELECT 1 FROM booking.staff_location a WHERE a.business_id = $1 AND a.staff_id = s.id AND a.location_id = l.id)
      OR (l.is_default AND NOT EXISTS (SELECT 1 FROM booking.staff_location a WHERE a.business_id = $1 AND a.staff_id = s.id)),
    'weekly', ${WEEKLY}, 'seasons', ${SEASONS}, 'exceptions', ${EXCEPTIONS}, 'calendarTroubles', ${CALENDAR_TROUBLES}) ORDER BY s.position, s.id), '[]')
  FROM booking.staff s CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('serviceId', o.service_id, 'duration', o.duration, 'priceAmount', o.price_amount)), '[]') AS services,
      count(*) AS performed
    FROM booking.staff_service o WHERE o.business_id = $1 AND o.staff_id = s.id AND o.service_id = ANY ($3::uuid[])) offered
  WHERE s.business_id = $1 AND NOT s.archived AND (s.id = ANY ($4::uuid[]) OR offered.performed > 0) AND (NOT $8 OR s.id = ANY ($4::uuid[])))`;

const CLOSURES = `(SELECT coalesce(json_agg(json_build_object('first', c.from_date::text, 'last', c.to_date::text)), '[]')
  FROM booking.closure c WHERE c.business_id = $1 AND c.to_date >= $5::date - 3 AND c.from_date <= $6::date + 3
    AND (c.location_id IS NULL OR c.location_id = l.id))`;

const RESOURCES = `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name) ORDER BY r.position, r.id), '[]')
  FROM booking.resource r WHERE r.business_id = $1 AND r.location_id = l.id AND NOT r.archived
    AND (r.kind = ANY ($7::text[]) OR EXISTS (SELECT 1 FROM booking.service v
      WHERE v.business_id = $1 AND v.id = ANY ($3::uuid[]) AND r.kind = ANY (v.resource_kinds))))`;

const QUESTIONS = `(SELECT coalesce(json_agg(json_build_object('id', q.id, 'wording', q.wording, 'help', q.help, 'kind', q.kind,
    'options', q.options, 'required', q.required, 'serviceIds', q.service_ids, 'asked', q.asked, 'place', q.place) ORDER BY q.position, q.id), '[]')
  FROM booking.booking_question q WHERE q.business_id = $1 AND NOT q.archived
    AND (q.service_ids = '{}' OR q.service_ids && $3::uuid[]))`;

const OFFER =
  prepared(`SELECT l.id AS "locationId", json_build_object('name', l.name, 'address', l.address, 'phone', l.phone, 'directions', l.directions) AS place,
    (SELECT g.brand_color FROM booking.booking_page g WHERE g.business_id = $1) AS "brandColor",
    l.time_zone AS "timeZone", l.holiday_country AS "holidayCountry", l.opening_hours AS "openingHours",
    ${OPEN_HOLIDAYS} AS "openHolidays", ${POLICIES} AS policies, ${SERVICES} AS services,
    (SELECT coalesce(json_agg(DISTINCT d.duration), '[]') FROM booking.service v, LATERAL (SELECT v.duration
      UNION ALL SELECT (x->>'duration')::int FROM jsonb_array_elements(v.variants) x) d WHERE v.business_id = $1 AND NOT v.archived AND v.kind = 'appointment') AS durations,
    ${CLOSURES} AS closures, ${PERFORMERS} AS performers, ${RESOURCES} AS resources, ${QUESTIONS} AS questions,
    coalesce((SELECT g.enabled FROM booking.booking_page g WHERE g.business_id = $1), true) AS "pageOpen"
  FROM booking.location l
  WHERE l.business_id = $1 AND NOT l.archived AND CASE WHEN $2::uuid IS NULL THEN l.is_default ELSE l.id = $2 END`);

/** All of the set-up that one question about free time needs, in one statement however many staff and days. */
@Injectable()
export class OfferReadModel {
  constructor(private readonly publicHolidays: PublicHolidays) {}

  /** Null where there is no such location. Services that do not exist or are archived are left out. */
  async load(tx: Tx, asked: OfferQuery): Promise<Offer | null> {
    // A horizon that counts the days on which people work has to know their plans from today on (D09).
    const today = tx.now.toISOString().slice(0, 10);
    const query = today < asked.firstDay ? { ...asked, firstDay: today } : asked;
    const [row] = await tx.query<OfferRow>(OFFER, [
      tx.businessId,
      query.locationId,
      query.serviceIds,
      query.namedStaffIds,
      query.firstDay,
      query.lastDay,
      query.resourceKinds ?? [],
      query.onlyNamed ?? false,
    ]);
    if (!row) return null;
    const holidays = await this.holidaysOf(row, query);
    const place = placeHoursOf(row, holidays, row.closures);
    return {
      locationId: row.locationId,
      place: row.place,
      brandColor: row.brandColor,
      timeZone: row.timeZone,
      policies: { ...defaultPolicies, ...row.policies },
      services: row.services,
      durations: row.durations,
      holidays: closingHolidays(holidays, row.openHolidays),
      questions: row.questions,
      pageOpen: row.pageOpen,
      resources: row.resources,
      performers: row.performers
        .filter((one) => one.here || query.namedStaffIds.includes(one.staffId))
        .map((one) => performerOf(one, place, query)),
    };
  }

  private async holidaysOf({ holidayCountry }: OfferRow, { firstDay, lastDay }: OfferQuery): Promise<Holiday[]> {
    if (holidayCountry === null) return [];
    return this.publicHolidays.between(holidayCountry, addDays(firstDay, -3), addDays(lastDay, 3));
  }
}

function performerOf(row: PerformerRow, place: PlaceHours, query: OfferQuery): Performer {
  const { staffId, name, online, position, lastAssignedAt, services, calendarTroubles } = row;
  // Whoever does not work at the location can be named, but has no hours there.
  const plan = row.here ? workPlanOf(row, place, query) : { weekly: [] };
  return { staffId, name, online, position, lastAssignedAt, services, plan, calendarTroubles };
}
