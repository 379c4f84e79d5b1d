import { seeded } from '../race.js';
import { oneOf } from './pick.js';
import type { Sender } from './sender.js';
import type { Shop } from './shop.js';

interface Listed {
  readonly slots: readonly { readonly start: string }[];
}

const quarter = 15 * 60_000;
const dayMilliseconds = 24 * 3_600_000;
/** How often each service of a business is asked for, a listed time and one that is not, by turns. */
const tries = 3;

/**
 * K13, now that nobody else does anything: what is listed is bookable right then, and what is not is refused. What it books
 * stays, so that every list is of a fuller day than the one before.
 */
export async function listedComplaints(sender: Sender, shop: Shop): Promise<string[]> {
  const random = seeded(shop.bookings.size);
  const complaints: string[] = [];
  for (const serviceId of shop.salon.serviceIds)
    for (let number = 0; number < tries; number += 1) {
      const day = Math.floor(shop.now / dayMilliseconds) + 1 + Math.floor(random() * 5);
      const listed = await listOf(sender, shop, serviceId, day);
      const free = oneOf(random, [...listed]);
      if (free !== undefined && (await bookAt(sender, shop, serviceId, free)) !== 201)
        complaints.push(`K13 ${serviceId} is listed at ${free} and cannot be booked`);
      const now = await listOf(sender, shop, serviceId, day);
      const gaps = quartersOf(day).filter((start) => !now.has(start));
      const taken = oneOf(random, gaps);
      if (taken !== undefined && (await bookAt(sender, shop, serviceId, taken)) === 201)
        complaints.push(`K13 ${serviceId} is not listed at ${taken} and was booked`);
    }
  return complaints;
}

/** The starts within a day of UTC; two local days may have a part in it. */
async function listOf(sender: Sender, shop: Shop, serviceId: string, day: number): Promise<ReadonlySet<string>> {
  const date = (shift: number) => new Date((day + shift) * dayMilliseconds).toISOString().slice(0, 10);
  const path = `/v1/public/${shop.owner.slug}/availability?serviceId=${serviceId}&from=${date(-1)}&to=${date(1)}`;
  const { status, body } = await sender.send<Listed>('listed', { method: 'GET', path, as: null });
  if (status !== 200) throw new Error(`The list of ${shop.owner.slug} answered ${status}: ${JSON.stringify(body)}`);
  const starts = body.slots.map(({ start }) => Date.parse(start));
  const within = starts.filter((start) => Math.floor(start / dayMilliseconds) === day);
  return new Set(within.map((start) => new Date(start).toISOString()));
}

function quartersOf(day: number): string[] {
  return Array.from({ length: dayMilliseconds / quarter }, (_, index) =>
    new Date(day * dayMilliseconds + index * quarter).toISOString(),
  );
}

async function bookAt(sender: Sender, shop: Shop, serviceId: string, start: string): Promise<number> {
  const client = { name: 'Late Guest', email: `late${sender.acknowledgedPosts}-${Date.parse(start)}@example.test` };
  const path = `/v1/public/${shop.owner.slug}/bookings`;
  return (await sender.send('bookListedLast', { method: 'POST', path, body: { serviceId, start, client }, as: null }))
    .status;
}
