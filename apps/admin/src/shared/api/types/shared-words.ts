export type Uuid = string;
/** RFC 3339 in UTC, ending in Z. */
export type Instant = string;
/** Local day, YYYY-MM-DD. */
export type Day = string;
/** Local time, HH:MM. */
export type Time = string;
export type Locale = 'en' | 'nb' | 'sv' | 'da';

/** Integer minor units of an ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export interface Page<T> {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
}
