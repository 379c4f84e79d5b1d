import type { Reply } from './sender.js';

/** What an answer, a history or a row says of a booking; two that differ cannot both be of one version. */
export interface Facts {
  readonly status: string;
  /** Milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly staffIds: readonly string[];
  /** Minor units. */
  readonly price: number;
}

export interface BookingMemory {
  readonly id: string;
  /** What the team was told, by version; one change has one version. */
  readonly told: Map<number, Facts>;
  /** What the client was told of changes through their link, which counts no versions for them. */
  readonly toldClient: Facts[];
  /** The newest version that anybody in the team has seen. */
  seen: number;
  token: string | null;
  readonly clientId: string | null;
  /** Seats of a class, which are as long as the class and not where one likes. */
  readonly seat: boolean;
  paid: boolean;
}

/** Visits that repeat, and the newest version that anybody has seen of what holds them together. */
export interface SeriesMemory {
  version: number;
  readonly visits: readonly string[];
}

export interface Week {
  readonly days: readonly number[];
  readonly start: string;
  readonly end: string;
}

export interface StaffMemory {
  version: number;
  archived: boolean;
  /** Every plan there has been, the newest last: a booking was made under one of them. */
  readonly schedules: (readonly Week[])[];
  schedule: number;
}

export interface SetupMemory {
  readonly staff: Map<string, StaffMemory>;
  /** Acknowledged prices of each service by its version. */
  readonly prices: Map<string, Map<number, number>>;
  /** Time off and blocks that are there, as acknowledged. */
  readonly timeOff: Map<string, { readonly staffId: string; readonly start: number; readonly end: number }>;
  /** Holds that nobody has released or booked with, and when they end. */
  readonly holds: Map<string, { readonly start: number; readonly serviceId: string; readonly staffId: string }>;
}

export interface PointsMemory {
  readonly adjustments: Map<string, { readonly clientId: string; readonly points: number }>;
  readonly reservations: Map<string, { readonly clientId: string; state: string }>;
  /** Clients who took a reward with a visit: it may have been one that they had reserved. */
  readonly rewardedVisits: string[];
  /** Sales of visits by booking, in minor units. */
  readonly sales: Map<string, { readonly total: number; id: string | null }>;
  readonly refunds: Map<string, { readonly saleId: string; readonly amount: number }>;
}

interface Appointments {
  readonly id: string;
  readonly status: string;
  readonly start: string;
  readonly end: string;
  readonly price: { readonly amount: number };
  readonly appointments: readonly { readonly id?: string; readonly staffId: string }[];
}

export interface BookingBody extends Appointments {
  readonly version: number;
  readonly clientId: string | null;
}

export interface PublicBody {
  readonly booking: Appointments;
  readonly manageToken: string;
}

export type LinkBody = Omit<Appointments, 'appointments'> & { readonly appointments: readonly { staffId?: string }[] };

export function factsOf(body: Appointments | LinkBody): Facts {
  return {
    status: body.status,
    start: Date.parse(body.start),
    end: Date.parse(body.end),
    staffIds: body.appointments.map((one) => one.staffId ?? ''),
    price: body.price.amount,
  };
}

export const sameFacts = (a: Facts, b: Facts): boolean =>
  a.status === b.status &&
  a.start === b.start &&
  a.end === b.end &&
  a.price === b.price &&
  (a.staffIds.includes('') || b.staffIds.includes('') || a.staffIds.join() === b.staffIds.join());

/** Remembers a booking that was acknowledged for the first time. */
export function remember(
  bookings: Map<string, BookingMemory>,
  facts: Appointments,
  more: Partial<BookingMemory>,
): void {
  bookings.set(facts.id, {
    id: facts.id,
    told: new Map([[1, factsOf(facts)]]),
    toldClient: [],
    seen: 1,
    token: null,
    clientId: null,
    seat: false,
    paid: false,
    ...more,
  });
}

/**
 * Remembers a change that the team was told of. Says what is wrong with it: two changes of one version are a lost update,
 * and so is a version that is not the next after the one that was sent.
 */
export function rememberChange(memory: BookingMemory, sent: number, { body }: Reply<BookingBody>): string | null {
  const facts = factsOf(body);
  memory.seen = Math.max(memory.seen, body.version);
  const before = memory.told.get(body.version);
  if (body.version === sent)
    return before && !sameFacts(before, facts) ? `${memory.id} says two things of version ${sent}` : null;
  if (body.version !== sent + 1) return `${memory.id} was changed from version ${sent} to ${body.version}`;
  if (before) return `${memory.id} was changed twice to version ${body.version}: an update is lost`;
  memory.told.set(body.version, facts);
  return null;
}
