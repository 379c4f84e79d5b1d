import { seeded } from '../race.js';
import type { Stamgast } from '../stamgast.js';
import { bookingOperations } from './booking-operations.js';
import { changeOperations } from './change-operations.js';
import { pointsOperations } from './points-operations.js';
import type { Operation } from './pick.js';
import { Sender } from './sender.js';
import { setupOperations } from './setup-operations.js';
import { openShops, type Shop } from './shop.js';

export interface StormOptions {
  readonly seed: number;
  readonly operations: number;
  readonly callers: number;
  readonly among?: number;
  readonly rounds?: number;
  /** Asked after every round; once it says so, there is no need to go on. */
  readonly enough?: (sender: Sender) => Promise<boolean>;
}

export interface Storm {
  readonly shops: readonly Shop[];
  readonly sender: Sender;
  readonly seconds: number;
  /** Seconds since the last operation. */
  readonly judged: () => number;
}

const every: readonly Operation[] = [
  ...bookingOperations,
  ...changeOperations,
  ...setupOperations,
  ...pointsOperations,
];
const whole = every.reduce((sum, { weight }) => sum + weight, 0);

function drawn(random: () => number): Operation {
  let left = random() * whole;
  return every.find(({ weight }) => (left -= weight) < 0) ?? every[0]!;
}

/**
 * Lets many callers do random things at three businesses at once; by turns each of them rests, and its clock moves on while
 * the others go on. What each caller draws follows from the seed alone; how
 * the callers fall between one another does not, unless there is only one of them.
 */
export async function rage(
  stamgast: Stamgast,
  { seed, operations, callers, among = 120, rounds = 12, enough }: StormOptions,
): Promise<Storm> {
  const shops = await openShops(stamgast);
  const sender = new Sender(stamgast.app);
  const randoms = Array.from({ length: callers }, (_, number) => seeded(seed * 1000 + number));
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    const resting = shops[round % shops.length]!;
    const awake = shops.filter((shop) => shop !== resting);
    let left = Math.ceil(operations / rounds);
    const caller = async (random: () => number) => {
      while (left > 0) {
        left -= 1;
        const shop = awake[Math.floor(random() * awake.length)]!;
        await drawn(random).run({ sender, shop, random, among });
      }
    };
    await Promise.all([advance(sender, resting, seeded(seed + round)), ...randoms.map(caller)]);
    if (await enough?.(sender)) break;
  }
  const ended = performance.now();
  const judged = () => (performance.now() - ended) / 1000;
  return { shops, sender, seconds: (ended - began) / 1000, judged };
}

/** Moves the clock of a business by some hours; everything that falls due on the way is done. */
async function advance(sender: Sender, shop: Shop, random: () => number): Promise<void> {
  const body = { advance: `PT${6 + Math.floor(random() * 30)}H` };
  const wish = { method: 'POST', path: '/v1/test-clock', body, as: shop.owner } as const;
  const reply = await sender.send<{ now: string }>('advance', wish);
  if (reply.status === 200) shop.now = Date.parse(reply.body.now);
}

/** One line per kind of answer, for whoever wants to know what a storm was made of. */
export function describeTally(tally: ReadonlyMap<string, number>): string {
  return [...tally]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([line, count]) => `${count} ${line}`)
    .join(', ');
}
