import type { Location } from './location.js';
import { publicOffer } from './public-offer.js';
import type { Service } from './service.js';
import type { Staff } from './staff.js';

const place = (id: string, isDefault = false): Location => ({
  id,
  name: id,
  timeZone: 'Europe/Oslo',
  address: null,
  phone: null,
  directions: null,
  isDefault,
  archived: false,
  version: 1,
});
const service = (id: string, change: Partial<Service> = {}): Service => ({
  variants: [],
  addOns: [],
  preparation: null,
  parallel: false,
  id,
  name: id,
  description: null,
  categoryId: null,
  duration: 30,
  bufferBefore: 0,
  bufferAfter: 0,
  processing: [],
  resourceKinds: [],
  priceAmount: 500,
  taxRate: 25,
  rebookAfterDays: null,
  online: true,
  onlineRecurring: false,
  mostRecurring: 12,
  kind: 'appointment',
  capacity: null,
  onlineCapacity: null,
  minimumSeats: null,
  decideHoursBefore: null,
  maxSeatsPerBooking: null,
  color: null,
  position: 0,
  archived: false,
  version: 1,
  staffIds: [],
  ...change,
});
const person = (id: string, serviceIds: string[], change: Partial<Staff> = {}): Staff => ({
  id,
  name: id,
  email: null,
  title: null,
  color: null,
  online: true,
  position: 0,
  archived: false,
  lastAssignedAt: null,
  version: 1,
  locationIds: [],
  services: serviceIds.map((serviceId) => ({ staffId: id, serviceId, duration: null, priceAmount: null })),
  ...change,
});

describe('what clients may see', () => {
  const main = place('main', true);

  it('is services that are online and somebody visible performs', () => {
    const services = [service('cut'), service('secret', { online: false }), service('orphan')];
    const offer = publicOffer([main], services, [
      person('anna', ['cut', 'secret']),
      person('bo', ['cut', 'orphan'], { online: false }),
      person('idle', []),
    ]);
    expect(offer.services.map((one) => [one.id, one.staffIds])).toEqual([['cut', ['anna']]]);
    expect(offer.staff.map((one) => [one.id, one.serviceIds, one.locationIds])).toEqual([['anna', ['cut'], ['main']]]);
  });

  it('is the lowest price that anybody takes (D20)', () => {
    const cheap = { staffId: 'bo', serviceId: 'cut', duration: null, priceAmount: 400 };
    const staff = [person('anna', ['cut']), person('bo', [], { services: [cheap] })];
    expect(publicOffer([main], [service('cut')], staff).services[0]).toMatchObject({
      priceAmount: 500,
      lowestPrice: 400,
    });
    expect(publicOffer([main], [service('cut')], [staff[0]!]).services[0]).toMatchObject({ lowestPrice: 500 });
  });

  it('is the locations where somebody works, the default one when nobody does', () => {
    const places = [main, place('branch'), place('empty')];
    const staff = [person('anna', ['cut'], { locationIds: ['branch'] })];
    expect(publicOffer(places, [service('cut')], staff).locations.map((one) => one.id)).toEqual(['branch']);
    expect(publicOffer(places, [], []).locations.map((one) => one.id)).toEqual(['main']);
  });
});
