import type { Booking } from '../src/shared/api/types/booking.js';
import type { Client } from '../src/shared/api/types/crm.js';
import type { Session } from '../src/shared/api/types/identity.js';

export const nok = (amount: number) => ({ amount, currency: 'NOK' });

const permissions = [
  'business:read',
  'business:write',
  'setup:read',
  'setup:write',
  'bookings:read',
  'bookings:write',
  'clients:read',
  'clients:write',
  'sales:read',
  'sales:write',
  'loyalty:read',
  'loyalty:write',
  'messages:read',
];

/** An owner in Oslo, at 10:00 there on a Wednesday in May 2026. */
export function aSession(change: Partial<Session> = {}): Session {
  return {
    account: { id: 'a1', email: 'kari@furu.example', name: 'Kari Berg', locale: 'en' },
    business: {
      id: 'b1',
      name: 'Salong Furu',
      slug: 'furu',
      country: 'NO',
      timeZone: 'Europe/Oslo',
      currency: 'NOK',
      locale: 'en',
      testMode: false,
      now: '2026-05-13T08:00:00Z',
      version: 1,
    },
    role: 'owner',
    permissions,
    staffId: null,
    memberships: [{ businessId: 'b1', name: 'Salong Furu', slug: 'furu', role: 'owner' }],
    ...change,
  };
}

const noTerms: Booking['terms'] = {
  requestExpiresAt: null,
  holdsTime: true,
  proposedStart: null,
  moves: 0,
  confirmBy: null,
  released: null,
  fee: null,
  cancelFee: null,
  noShowFee: null,
  deposit: null,
  excusedAt: null,
  excuseReason: null,
  objectedAt: null,
  objection: null,
};

interface BookingWish {
  readonly id?: string;
  readonly start?: string;
  readonly end?: string;
  readonly staffId?: string;
  readonly change?: Partial<Booking>;
}

/** A cut with Anna from 12:00 to 12:45 in Oslo, unless wished otherwise. */
export function aBooking(wish: BookingWish = {}): Booking {
  const { id = 'v1', start = '2026-05-13T10:00:00Z', end = '2026-05-13T10:45:00Z', staffId = 's1', change } = wish;
  return {
    id,
    clientId: 'c1',
    clientName: 'Ingrid Moe',
    locationId: 'l1',
    status: 'confirmed',
    clientConfirmedAt: null,
    cancelledBy: null,
    cancelledLate: false,
    cancelReason: null,
    start,
    end,
    timeZone: 'Europe/Oslo',
    appointments: [
      {
        id: `${id}-1`,
        serviceId: 'x1',
        variant: null,
        addOns: [],
        parallel: false,
        serviceName: 'Cut',
        staffId,
        staffName: staffId === 's1' ? 'Anna Lunde' : 'Bo Strand',
        start,
        end,
        bufferBefore: 0,
        bufferAfter: 10,
        processing: [],
        resources: [],
        guest: false,
        guestName: null,
        price: nok(69000),
      },
    ],
    price: nok(69000),
    source: 'online',
    note: null,
    terms: noTerms,
    timeKnown: true,
    durationKnown: true,
    classSessionId: null,
    series: null,
    seats: null,
    course: null,
    paid: false,
    createdAt: '2026-05-01T10:00:00Z',
    version: 3,
    ...change,
  };
}

export function aClient(change: Partial<Client> = {}): Client {
  return {
    id: 'c1',
    name: 'Ingrid Moe',
    phone: '+4798765432',
    email: null,
    locale: null,
    birthday: null,
    tags: ['VIP'],
    preferences: null,
    source: 'online',
    externalId: null,
    stage: 'regular',
    visits: 7,
    lastVisitAt: '2026-04-15T10:00:00Z',
    nextBookingAt: null,
    rhythmDays: 28,
    dueAt: '2026-05-13T10:00:00Z',
    spent: nok(483000),
    noShows: 0,
    createdAt: '2025-05-01T10:00:00Z',
    archived: false,
    erased: false,
    restricted: false,
    objected: false,
    deceased: false,
    rhythm: {
      relation: 'commitment',
      visits: 7,
      referrals: 0,
      source: 'own_rhythm',
      intervalDays: 28,
      spreadDays: 3,
      usualDays: { from: 26, to: 31 },
      sinceDays: 28,
      phase: null,
      phaseReason: 'in_rhythm',
      limitDays: null,
      expected: { earliest: '2026-05-11', day: '2026-05-13', latest: '2026-05-16' },
    },
    version: 2,
    ...change,
  };
}

export const page = <T>(...data: T[]) => ({ data, nextCursor: null });
