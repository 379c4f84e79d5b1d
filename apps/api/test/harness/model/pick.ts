import type { BookingMemory } from './memory.js';
import type { Sender } from './sender.js';
import type { Shop } from './shop.js';

/** What one caller needs to do the next thing. */
export interface Turn {
  readonly sender: Sender;
  readonly shop: Shop;
  readonly random: () => number;
  /** How many of the newest bookings the callers work on: the fewer, the more they meet. */
  readonly among: number;
}

/** One thing that a client or a team member may do, and how often they do it beside the others. */
export interface Operation {
  readonly name: string;
  readonly weight: number;
  readonly run: (turn: Turn) => Promise<void>;
}

const minute = 60_000;
const quarter = 15 * minute;
const days = 6;

export function oneOf<Item>(random: () => number, items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** A start on the grid within the next days; most are in opening hours, some are not. */
export function someStart({ shop, random }: Turn): string {
  const ahead = Math.floor(random() * days * 96) * quarter;
  return new Date(Math.ceil(shop.now / quarter) * quarter + ahead).toISOString();
}

/** Of the bookings that this caller thinks may still change; what others do meanwhile it does not know. */
export function someBooking(
  { shop, random, among }: Turn,
  fits: (memory: BookingMemory) => boolean = () => true,
): BookingMemory | undefined {
  const all = [...shop.bookings.values()].slice(-among).filter(fits);
  return oneOf(random, all);
}

export const statusOf = (memory: BookingMemory): string => memory.told.get(memory.seen)?.status ?? 'unknown';

export const isOpen = (memory: BookingMemory): boolean =>
  ['requested', 'confirmed', 'arrived', 'in_progress', 'unknown'].includes(statusOf(memory));

/** Now and then the same request goes out twice. */
export const twice = ({ random }: Turn): boolean => random() < 0.04;

/** A regular, who may be elsewhere at that time, or somebody new. */
export function someGuest({ shop, random }: Turn): { name: string; email: string } {
  const regular = oneOf(random, shop.clients);
  if (regular && random() < 0.5) return { name: regular.name, email: regular.email };
  const number = Math.floor(random() * 1e9);
  return { name: `Guest ${number}`, email: `guest${number}@example.test` };
}
