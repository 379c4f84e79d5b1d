import type { ChoiceField, DayField, FlagField, NumberField, SegmentField } from './segment-fields.js';

/** One of the values, or none of them; a client of whom nothing is known there has none of them. */
export interface ChoiceCondition {
  readonly field: ChoiceField;
  readonly op: 'anyOf' | 'noneOf';
  readonly values: readonly string[];
}

/** Money in minor units. Of whom nothing is known is neither above nor below anything. */
export interface NumberCondition {
  readonly field: NumberField;
  readonly op: 'atLeast' | 'atMost';
  readonly value: number;
}

/** Within the last so many local days, today being 0; or longer ago than that. */
export interface DayCondition {
  readonly field: DayField;
  readonly op: 'within' | 'before';
  readonly days: number;
}

export interface FlagCondition {
  readonly field: FlagField;
  readonly op: 'is';
  readonly value: boolean;
}

export interface UnknownCondition {
  readonly field: Exclude<SegmentField, FlagField>;
  readonly op: 'unknown';
}

export type SegmentCondition = ChoiceCondition | NumberCondition | DayCondition | FlagCondition | UnknownCondition;

/** Who is meant: a condition, or filters put together. No filter in `all` means everybody, none in `any` nobody. */
export type SegmentFilter =
  | SegmentCondition
  | { readonly all: readonly SegmentFilter[] }
  | { readonly any: readonly SegmentFilter[] }
  | { readonly not: SegmentFilter };

/** Everything that a filter may ask of a client, on a local day. */
export interface ClientFacts {
  readonly tag: readonly string[];
  readonly language: string | null;
  readonly source: string;
  readonly stage: string;
  readonly relation: string;
  /** `01` to `12`. */
  readonly birthdayMonth: string | null;
  /** Ids of the services of completed visits, and of who did them. */
  readonly service: readonly string[];
  readonly staff: readonly string[];
  readonly visits: number;
  readonly noShows: number;
  readonly spent: number;
  readonly averageSpend: number | null;
  readonly points: number | null;
  /** Of the newest feedback, 1 to 5. */
  readonly score: number | null;
  readonly referrals: number;
  /** Whole local days since; null where it never was. */
  readonly lastVisit: number | null;
  readonly firstVisit: number | null;
  readonly created: number;
  readonly bookedAhead: boolean;
  readonly emailConsent: boolean;
  readonly smsConsent: boolean;
  readonly hasEmail: boolean;
  readonly hasPhone: boolean;
}
