import type { Caller } from './caller.js';

export interface SalonOptions {
  /** How many people; each performs every service and works at the default location. */
  readonly staff?: number;
  readonly services?: readonly NewService[];
  /** Hours of every listed day; Monday to Saturday, nine to five when absent. */
  readonly weekly?: readonly { days: number[]; start: string; end: string }[];
}

export interface NewService {
  readonly name: string;
  readonly duration?: number;
  readonly bufferBefore?: number;
  readonly bufferAfter?: number;
  readonly resourceKinds?: readonly string[];
  readonly processing?: readonly { readonly from: number; readonly to: number }[];
  /** Minor units. */
  readonly price?: number;
  readonly rebookAfterDays?: number;
}

/** What a business needs to take bookings. */
export interface Salon {
  readonly locationId: string;
  readonly serviceIds: readonly string[];
  readonly staffIds: readonly string[];
  readonly serviceId: string;
  readonly staffId: string;
}

const haircut: NewService = { name: 'Haircut', duration: 60, price: 59_000 };
const weekdays = [{ days: [1, 2, 3, 4, 5, 6], start: '09:00', end: '17:00' }];

/** Sets a business up as its owner would: services, people who perform them, their hours. */
export async function createSalon(owner: Caller, options: SalonOptions = {}): Promise<Salon> {
  const { services = [haircut], staff = 1, weekly = weekdays } = options;
  const currency = (await owner.get('/v1/auth/session').expect(200)).body.business.currency as string;
  const serviceIds: string[] = [];
  for (const { price = 50_000, duration = 60, ...rest } of services) {
    const body = { ...rest, duration, price: { amount: price, currency } };
    serviceIds.push((await owner.post('/v1/services', body).expect(201)).body.id as string);
  }
  const staffIds: string[] = [];
  for (let number = 1; number <= staff; number += 1) {
    const created = await owner.post('/v1/staff', { name: `Stylist ${number}`, serviceIds }).expect(201);
    staffIds.push(created.body.id as string);
    await owner.put(`/v1/staff/${created.body.id}/schedule`, { weekly, exceptions: [] }, 1).expect(200);
  }
  const locations = await owner.get('/v1/locations').expect(200);
  const locationId = locations.body.data[0].id as string;
  await keepOpenOnHolidays(owner, locationId);
  return { locationId, serviceIds, staffIds, serviceId: serviceIds[0] as string, staffId: staffIds[0] as string };
}

/** Whatever the day on which a test runs, it is no holiday. */
async function keepOpenOnHolidays(owner: Caller, locationId: string): Promise<void> {
  const { observed, version } = (await owner.get('/v1/holidays').expect(200)).body;
  if (observed) await owner.put(`/v1/locations/${locationId}/holidays`, { observed: false }, version).expect(200);
}
