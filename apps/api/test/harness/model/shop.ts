import { signUpOwner, type Caller } from '../caller.js';
import { createSalon, type Salon } from '../salon.js';
import type { Stamgast } from '../stamgast.js';
import { setPolicies } from '../visits.js';
import type { BookingMemory, PointsMemory, SetupMemory } from './memory.js';

/** One of the businesses of the model, with what was acknowledged of it so far. */
export interface Shop {
  readonly owner: Caller;
  readonly salon: Salon;
  readonly timeZone: string;
  readonly currency: string;
  readonly clients: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  readonly rewardId: string;
  readonly bookings: Map<string, BookingMemory>;
  readonly setup: SetupMemory;
  readonly points: PointsMemory;
  /** Business time as it was last told, in milliseconds. */
  now: number;
}

/** Each crosses a change of its clock while the model runs; one of them by half an hour. */
const places = [
  { timeZone: 'Europe/Oslo', currency: 'NOK', country: 'NO', clockStart: '2026-03-26T05:00:00Z' },
  { timeZone: 'America/New_York', currency: 'USD', country: 'US', clockStart: '2026-03-05T10:00:00Z' },
  { timeZone: 'Australia/Lord_Howe', currency: 'AUD', country: 'AU', clockStart: '2026-04-01T20:00:00Z' },
];

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const clientCount = 25;

export function openShops(stamgast: Stamgast): Promise<Shop[]> {
  return Promise.all(places.map((place) => openShop(stamgast, place)));
}

async function openShop(stamgast: Stamgast, place: (typeof places)[number]): Promise<Shop> {
  const owner = await signUpOwner(stamgast, { ...place, name: `Salon ${place.country}` });
  const weekly = [{ days: everyDay, start: '06:00', end: '22:00' }];
  const services = [
    { name: 'Cut', duration: 60, price: 50_000 },
    { name: 'Trim', duration: 30, bufferAfter: 15, price: 20_000 },
    { name: 'Colour', duration: 90, processing: [{ from: 30, to: 60 }], price: 90_000 },
    { name: 'Massage', duration: 45, resourceKinds: ['Room'], price: 65_000 },
  ];
  await owner.post('/v1/resources', { name: 'Room 1', kind: 'Room' }).expect(201);
  const salon = await createSalon(owner, { staff: 4, services, weekly });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15, cancelNoticeHours: 0, moveNoticeHours: 0 });
  const { currency } = place;
  const program = { name: 'Regulars', enabled: true, unit: 'points', kind: 'per_amount', points: 1, base: 'after_tax' };
  await owner.post('/v1/loyalty/programs', { ...program, perAmount: { amount: 1_000, currency } }).expect(201);
  const reward = { name: 'Gift', cost: 60, kind: 'gift' };
  const rewardId = (await owner.post('/v1/loyalty/rewards', reward).expect(201)).body.id as string;
  const clients: { id: string; name: string; email: string }[] = [];
  for (let number = 1; number <= clientCount; number += 1) {
    const client = { name: `Regular ${number}`, email: `regular${number}@example.test` };
    clients.push({ id: (await owner.post('/v1/clients', client).expect(201)).body.id as string, ...client });
  }
  const setup: SetupMemory = {
    staff: new Map(salon.staffIds.map((id) => [id, { version: 1, archived: false, schedules: [weekly], schedule: 2 }])),
    prices: new Map(services.map(({ price }, index) => [salon.serviceIds[index]!, new Map([[1, price]])])),
    timeOff: new Map(),
    holds: new Map(),
  };
  return {
    owner,
    salon,
    timeZone: place.timeZone,
    currency,
    clients,
    rewardId,
    bookings: new Map(),
    setup,
    points: {
      adjustments: new Map(),
      reservations: new Map(),
      rewardedVisits: [],
      sales: new Map(),
      refunds: new Map(),
    },
    now: Date.parse(place.clockStart),
  };
}
