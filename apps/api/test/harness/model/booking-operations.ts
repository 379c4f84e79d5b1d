import { remember, type BookingBody, type PublicBody } from './memory.js';
import { oneOf, someGuest, someStart, twice, type Operation, type Turn } from './pick.js';

const bookings = '/v1/bookings';

async function publicBook(turn: Turn): Promise<void> {
  const { shop, random } = turn;
  const staffId = random() < 0.3 ? { staffId: oneOf(random, shop.salon.staffIds) } : {};
  const body = {
    serviceId: oneOf(random, shop.salon.serviceIds),
    ...staffId,
    start: someStart(turn),
    client: someGuest(turn),
  };
  await bookInPublic(turn, 'publicBook', body);
}

async function bookInPublic(turn: Turn, name: string, body: { start: string }): Promise<boolean> {
  const { sender, shop } = turn;
  const path = `/v1/public/${shop.owner.slug}/bookings`;
  const reply = await sender.send<PublicBody>(name, { method: 'POST', path, body, as: null }, twice(turn));
  if (reply.status !== 201) return false;
  const { booking, manageToken } = reply.body;
  if (Date.parse(booking.start) !== Date.parse(body.start))
    sender.complaints.push(`${booking.id} starts when nobody asked`);
  remember(shop.bookings, { ...booking, appointments: booking.appointments.map(unnamed) }, { token: manageToken });
  return true;
}

/** A visitor may be told the name but not the id of who does it. */
const unnamed = (one: { staffId?: string }) => ({ staffId: one.staffId ?? '' });

async function bookSeveral(turn: Turn): Promise<void> {
  const { shop, random } = turn;
  const serviceIds = [oneOf(random, shop.salon.serviceIds), oneOf(random, shop.salon.serviceIds)];
  if (serviceIds[0] === serviceIds[1]) return;
  await bookInPublic(turn, 'bookSeveral', { serviceIds, start: someStart(turn), client: someGuest(turn) } as {
    start: string;
  });
}

async function deskBook(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const clientId = random() < 0.7 ? oneOf(random, shop.clients)!.id : null;
  const override = random() < 0.1 ? { override: true, overrideReason: 'Asked for it' } : {};
  const body = {
    serviceId: oneOf(random, shop.salon.serviceIds),
    staffId: oneOf(random, shop.salon.staffIds),
    start: someStart(turn),
    ...(clientId ? { clientId } : {}),
    ...override,
  };
  const reply = await sender.send<BookingBody>(
    'deskBook',
    { method: 'POST', path: bookings, body, as: shop.owner },
    twice(turn),
  );
  if (reply.status === 201) remember(shop.bookings, reply.body, { clientId });
}

async function hold(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const wish = { serviceId: oneOf(random, shop.salon.serviceIds)!, start: someStart(turn) };
  const path = `/v1/public/${shop.owner.slug}/holds`;
  const reply = await sender.send<{ id: string }>('hold', { method: 'POST', path, body: wish, as: null }, twice(turn));
  if (reply.status !== 201) return;
  shop.setup.holds.set(reply.body.id, { ...wish, start: Date.parse(wish.start), staffId: '' });
}

async function bookHeld(turn: Turn): Promise<void> {
  const { shop, random } = turn;
  const entry = oneOf(random, [...shop.setup.holds]);
  if (!entry) return hold(turn);
  const [holdId, { start, serviceId }] = entry;
  shop.setup.holds.delete(holdId);
  const body = { serviceId, start: new Date(start).toISOString(), holdId, client: someGuest(turn) };
  await bookInPublic(turn, 'bookHeld', body);
}

async function releaseHold(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const entry = oneOf(random, [...shop.setup.holds]);
  if (!entry) return hold(turn);
  shop.setup.holds.delete(entry[0]);
  await sender.send('releaseHold', {
    method: 'DELETE',
    path: `/v1/public/${shop.owner.slug}/holds/${entry[0]}`,
    as: null,
  });
}

/** Looks at what is free and takes some of it: what is listed may be gone by then, but it must not be wrong. */
async function bookListed(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const serviceId = oneOf(random, shop.salon.serviceIds)!;
  const from = new Date(shop.now + Math.floor(random() * 5) * 86_400_000).toISOString().slice(0, 10);
  const query = new URLSearchParams({ serviceId, from, to: from });
  const path = `/v1/public/${shop.owner.slug}/availability?${query.toString()}`;
  const reply = await sender.send<{ slots: { start: string }[] }>('list', { method: 'GET', path, as: null });
  const slot = reply.status === 200 ? oneOf(random, reply.body.slots) : undefined;
  if (slot)
    await bookInPublic(turn, 'bookListed', { serviceId, start: slot.start, client: someGuest(turn) } as {
      start: string;
    });
}

export const bookingOperations: readonly Operation[] = [
  { name: 'publicBook', weight: 16, run: publicBook },
  { name: 'bookSeveral', weight: 6, run: bookSeveral },
  { name: 'bookListed', weight: 6, run: bookListed },
  { name: 'deskBook', weight: 10, run: deskBook },
  { name: 'hold', weight: 5, run: hold },
  { name: 'bookHeld', weight: 4, run: bookHeld },
  { name: 'releaseHold', weight: 2, run: releaseHold },
];
