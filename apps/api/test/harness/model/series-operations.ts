import { factsOf, remember, type BookingBody } from './memory.js';
import { oneOf, someGuest, someStart, twice, type Operation, type Turn } from './pick.js';

interface SeriesBody {
  readonly id: string;
  readonly version: number;
  readonly visits: readonly { readonly bookingId: string; readonly position: number }[];
}

const look = ({ sender, shop }: Turn, id: string) =>
  sender.send<BookingBody>('lookAtOne', { method: 'GET', path: `/v1/bookings/${id}`, as: shop.owner });

/** A visit that repeats; what cannot be had is left out, or nothing is booked at all. */
async function repeat(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const body = {
    serviceId: oneOf(random, shop.salon.serviceIds),
    start: someStart(turn),
    recurrence: { unit: 'day', count: 2 + Math.floor(random() * 2) },
    policy: random() < 0.6 ? 'skip' : 'all_or_nothing',
    ...(random() < 0.5 ? { clientId: oneOf(random, shop.clients)!.id } : {}),
  };
  const wish = { method: 'POST', path: '/v1/booking-series', body, as: shop.owner } as const;
  const reply = await sender.send<{ series: SeriesBody }>('repeat', wish, twice(turn));
  if (reply.status !== 201) return;
  const { series } = reply.body;
  // Nobody else knows of these visits before they are remembered, so they are as they were made.
  for (const { bookingId } of series.visits) {
    const seen = await look(turn, bookingId);
    remember(shop.bookings, seen.body, { clientId: seen.body.clientId });
  }
  shop.series.set(series.id, { version: series.version, visits: series.visits.map((one) => one.bookingId) });
}

/** One of its visits and those after it, or all of them. */
async function endSeries(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const entry = oneOf(random, [...shop.series]);
  if (!entry) return repeat(turn);
  const [id, memory] = entry;
  const scope = random() < 0.7 ? 'following' : 'all';
  const body = { scope, fromBookingId: oneOf(random, memory.visits) };
  const path = `/v1/booking-series/${id}/cancel`;
  const { version } = memory;
  const reply = await sender.send<SeriesBody>('endSeries', { method: 'POST', path, body, version, as: shop.owner });
  if (reply.status !== 200) return;
  memory.version = Math.max(memory.version, reply.body.version);
  for (const bookingId of memory.visits) {
    const seen = await look(turn, bookingId);
    const known = shop.bookings.get(bookingId)!;
    // A change that was acknowledged with the series and not by itself.
    if (seen.body.status === 'cancelled' && !known.told.has(seen.body.version))
      known.toldClient.push(factsOf(seen.body));
    known.seen = Math.max(known.seen, seen.body.version);
  }
}

/** Seats of a class; few enough that callers meet at the last one. */
async function takeSeats(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const session = oneOf(random, shop.sessions)!;
  const body = { classSessionId: session.id, seats: 1 + Math.floor(random() * 2), client: someGuest(turn) };
  const wish = { method: 'POST', path: '/v1/bookings', body, as: shop.owner } as const;
  const reply = await sender.send<BookingBody>('takeSeats', wish, twice(turn));
  if (reply.status !== 201) return;
  if (Date.parse(reply.body.start) !== session.start)
    sender.complaints.push(`${reply.body.id} is not when its class is`);
  remember(shop.bookings, reply.body, { clientId: reply.body.clientId, seat: true });
}

export const seriesOperations: readonly Operation[] = [
  { name: 'repeat', weight: 3, run: repeat },
  { name: 'endSeries', weight: 2, run: endSeries },
  { name: 'takeSeats', weight: 6, run: takeSeats },
];
