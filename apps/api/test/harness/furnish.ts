import type { Caller } from './caller.js';
import { createSalon } from './salon.js';
import type { Stamgast } from './stamgast.js';
import { bookAsVisitor, freeSlots } from './visits.js';

/** Lists that show what a business has. */
const LISTS = ['/v1/locations', '/v1/services', '/v1/staff', '/v1/clients', '/v1/bookings'];

/** Gives a business people, services and booked visits, and gives what it and its clients are shown: `[path, body]`. */
export async function furnish(stamgast: Stamgast, owner: Caller, monday: string): Promise<[string, unknown][]> {
  const salon = await createSalon(owner, {
    staff: 2,
    services: [{ name: 'Haircut' }, { name: 'Colour', duration: 90 }],
  });
  const free = await freeSlots(owner, { serviceId: salon.serviceId, from: monday, to: monday });
  const booked: [string, unknown][] = [];
  for (const { start } of free.slice(-8).filter((_, index) => index % 4 === 0))
    booked.push([
      '/v1/public/bookings',
      (await bookAsVisitor(stamgast, owner.slug, salon, { start }).expect(201)).body,
    ]);
  const shown = LISTS.map(async (path): Promise<[string, unknown]> => [path, (await owner.get(path).expect(200)).body]);
  return [...booked, ...(await Promise.all(shown))];
}
