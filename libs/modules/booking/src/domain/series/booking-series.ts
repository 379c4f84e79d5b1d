import type { SeriesPolicy } from './plan-series.js';
import type { Recurrence } from './recurrence.js';

/** Visits of one client that were booked together because they repeat. Each is a booking like any other. */
export interface BookingSeries extends Recurrence {
  readonly id: string;
  /** IANA name: wall time of the visits is told in it. */
  readonly timeZone: string;
  readonly policy: SeriesPolicy;
  /** How many were booked. */
  readonly visits: number;
  readonly source: 'online' | 'staff';
  readonly createdAt: Date;
  readonly version: number;
}

/** A booking's place in its series, from 1, among as many as were booked. */
export interface SeriesPlace {
  readonly id: string;
  readonly position: number;
  readonly count: number;
}
