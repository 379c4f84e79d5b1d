import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Period } from '../domain/period.js';

export interface TrialCase {
  readonly messageId: string;
  readonly experiment: string;
  readonly clientId: string;
  readonly bookingId: string | null;
  readonly heldOut: boolean;
  readonly delivered: boolean;
  /** Which of two subjects it had; null: there was one. */
  readonly variant: 'a' | 'b' | null;
  /** RFC 3339. */
  readonly at: string;
  readonly day: string;
}

/** One side of a trial, counted by message and by client. */
export interface TrialGroup {
  readonly heldOut: boolean;
  readonly cases: number;
  readonly count: number;
  readonly clients: number;
  readonly clientsCounted: number;
  readonly delivered: number;
  /** Cases of which it is not known yet how they end: visits to come, or not closed, or too short a while. */
  readonly open: number;
}

/** Of those who had one of two subjects, how many were counted. */
export interface VariantCount {
  readonly variant: 'a' | 'b';
  readonly cases: number;
  readonly count: number;
}

type Days = Pick<Period, 'from' | 'end'>;

const GROUPED = `SELECT held_out AS "heldOut", count(*) FILTER (WHERE known)::int AS cases,
    count(*) FILTER (WHERE known AND counts)::int AS count,
    count(DISTINCT client_id) FILTER (WHERE known)::int AS clients,
    count(DISTINCT client_id) FILTER (WHERE known AND counts)::int AS "clientsCounted",
    count(*) FILTER (WHERE known AND delivered)::int AS delivered, count(*) FILTER (WHERE NOT known)::int AS open
  FROM outcome GROUP BY held_out`;

@Injectable()
export class TrialRepository {
  async keep(tx: Tx, one: TrialCase): Promise<void> {
    await tx.query(
      `INSERT INTO analytics.trial_case (business_id, message_id, experiment, client_id, booking_id, held_out, delivered, at, day, variant)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (business_id, message_id) DO NOTHING`,
      [
        tx.businessId,
        one.messageId,
        one.experiment,
        one.clientId,
        one.bookingId,
        one.heldOut,
        one.delivered,
        one.at,
        one.day,
        one.variant,
      ],
    );
  }

  /** What is measured in these days, with the day of the first case there ever was. */
  async experiments(tx: Tx, { from, end }: Days): Promise<{ experiment: string; since: string }[]> {
    return tx.query(
      `SELECT c.experiment, (SELECT min(day)::text FROM analytics.trial_case f
         WHERE f.business_id = $1 AND f.experiment = c.experiment) AS since
       FROM analytics.trial_case c WHERE c.business_id = $1 AND c.day >= $2 AND c.day < $3
       GROUP BY c.experiment ORDER BY c.experiment`,
      [tx.businessId, from, end],
    );
  }

  /** Cases by whether the visit that they are about was missed; one that was cancelled in between was not. */
  async noShows(tx: Tx, experiment: string, { from, end }: Days): Promise<TrialGroup[]> {
    return tx.query(
      `WITH outcome AS (
         SELECT c.held_out, c.client_id, c.delivered, v.status = 'no_show' AND NOT v.excused AS counts,
           v.status IN ('completed', 'no_show', 'cancelled') AS known
         FROM analytics.trial_case c JOIN analytics.visit v ON v.business_id = c.business_id AND v.booking_id = c.booking_id
         WHERE c.business_id = $1 AND c.experiment = $2 AND c.day >= $3 AND c.day < $4)
       ${GROUPED}`,
      [tx.businessId, experiment, from, end],
    );
  }

  /** Of those who were to get one of two subjects, how many booked within `days`; cases that are younger are not counted. */
  async bookedByVariant(tx: Tx, experiment: string, days: number, until: Date): Promise<VariantCount[]> {
    return tx.query(
      `SELECT c.variant, count(*)::int AS cases, count(*) FILTER (WHERE EXISTS (
         SELECT 1 FROM analytics.visit v WHERE v.business_id = c.business_id AND v.client_id = c.client_id
           AND v.booked_at > c.at AND v.booked_at <= c.at + make_interval(days => $3)))::int AS count
       FROM analytics.trial_case c
       WHERE c.business_id = $1 AND c.experiment = $2 AND NOT c.held_out AND c.variant IS NOT NULL
         AND c.at + make_interval(days => $3) <= $4::timestamptz
       GROUP BY c.variant ORDER BY c.variant`,
      [tx.businessId, experiment, days, until],
    );
  }

  /** The local day of an experiment's first case; null before there is one. */
  async firstDay(tx: Tx, experiment: string): Promise<string | null> {
    const [row] = await tx.query<{ day: string | null }>(
      `SELECT min(day)::text AS day FROM analytics.trial_case WHERE business_id = $1 AND experiment = $2`,
      [tx.businessId, experiment],
    );
    return row?.day ?? null;
  }

  /** Cases by whether the client booked within `days`; younger ones are open. */
  async bookedAgain(tx: Tx, experiment: string, { from, end }: Days, days: number, until: Date): Promise<TrialGroup[]> {
    return tx.query(
      `WITH outcome AS (
         SELECT c.held_out, c.client_id, c.delivered, c.at + make_interval(days => $5) <= $6::timestamptz AS known,
           EXISTS (SELECT 1 FROM analytics.visit v WHERE v.business_id = c.business_id AND v.client_id = c.client_id
             AND v.booked_at > c.at AND v.booked_at <= c.at + make_interval(days => $5)) AS counts
         FROM analytics.trial_case c
         WHERE c.business_id = $1 AND c.experiment = $2 AND c.day >= $3 AND c.day < $4)
       ${GROUPED}`,
      [tx.businessId, experiment, from, end, days, until],
    );
  }
}
