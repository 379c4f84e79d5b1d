import type { Instant, Locale, Money, Uuid } from './shared-words.js';

export type Stage = 'lead' | 'new' | 'returning' | 'regular' | 'ambassador' | 'due' | 'late' | 'slipping' | 'lost';

export interface Client {
  readonly id: Uuid;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly locale: Locale | null;
  /** MM-DD or YYYY-MM-DD. */
  readonly birthday: string | null;
  readonly tags: readonly string[];
  readonly preferences: string | null;
  readonly source: 'online' | 'staff' | 'import' | 'demo';
  readonly externalId: string | null;
  readonly stage: Stage;
  readonly visits: number;
  readonly lastVisitAt: Instant | null;
  readonly nextBookingAt: Instant | null;
  /** The client's own median interval in days. */
  readonly rhythmDays: number | null;
  readonly dueAt: Instant | null;
  readonly spent: Money;
  readonly noShows: number;
  readonly createdAt: Instant;
  readonly archived: boolean;
  readonly version: number;
}

export interface ClientQuery {
  readonly search?: string;
  readonly stage?: string;
  readonly tag?: string;
  readonly sort?: 'name' | 'lastVisit' | 'created';
  readonly limit?: number;
  readonly cursor?: string;
}

export interface ClientChange {
  readonly name?: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly locale?: Locale | null;
  readonly birthday?: string | null;
  readonly tags?: readonly string[];
  readonly preferences?: string | null;
}

export interface TimelineEntry {
  readonly id: Uuid;
  readonly at: Instant;
  readonly kind: 'visit' | 'message' | 'points' | 'note' | 'feedback' | 'consent' | 'sale';
  readonly title: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Consent {
  readonly channel: 'email' | 'sms';
  readonly granted: boolean;
  readonly at: Instant;
  readonly source: string;
}

export interface ToContact {
  readonly client: Client;
  readonly stage: 'due' | 'late' | 'slipping' | 'lost';
  readonly sinceDays: number;
  readonly rhythmDays: number;
  readonly spreadDays: number;
  readonly visits: number;
  readonly expectedValue: Money;
  readonly reason: string;
}

export interface ToContactList {
  readonly data: readonly ToContact[];
  readonly counts: Readonly<Record<'due' | 'late' | 'slipping' | 'lost', number>>;
}
