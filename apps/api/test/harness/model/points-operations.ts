import { oneOf, someBooking, twice, type Operation, type Turn } from './pick.js';

async function adjust(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const clientId = oneOf(random, shop.clients.slice(0, 6))!.id;
  const points = random() < 0.6 ? 20 + Math.floor(random() * 60) : -1 - Math.floor(random() * 80);
  const wish = {
    method: 'POST',
    path: '/v1/loyalty/adjustments',
    body: { clientId, points, reason: 'By hand' },
    as: shop.owner,
  } as const;
  const reply = await sender.send<{ id: string }>('adjust', wish, twice(turn));
  if (reply.status === 201) shop.points.adjustments.set(reply.body.id, { clientId, points });
}

async function reserve(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const clientId = oneOf(random, shop.clients.slice(0, 6))!.id;
  const path = `/v1/clients/${clientId}/loyalty/reservations`;
  const wish = { method: 'POST', path, body: { rewardId: shop.rewardId }, as: shop.owner } as const;
  const reply = await sender.send<{ id: string; state: string }>('reserve', wish, twice(turn));
  if (reply.status === 201) shop.points.reservations.set(reply.body.id, { clientId, state: reply.body.state });
}

async function endReservation(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const open = [...shop.points.reservations].filter(([, { state }]) => state === 'reserved');
  const entry = oneOf(random, open);
  if (!entry) return reserve(turn);
  const [id, memory] = entry;
  const action = random() < 0.5 ? 'redeem' : 'release';
  const wish = { method: 'POST', path: `/v1/loyalty/reservations/${id}/${action}`, body: {}, as: shop.owner } as const;
  const reply = await sender.send<{ state: string }>(action, wish, twice(turn));
  if (reply.status >= 300) return;
  if (memory.state !== 'reserved' && memory.state !== reply.body.state)
    sender.complaints.push(`reservation ${id} was ${memory.state} and then ${reply.body.state}`);
  memory.state = reply.body.state;
}

/** Part of what was paid for a visit, twice at times: never more than was paid. */
async function refund(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const memory = someBooking(turn, (one) => one.paid);
  if (!memory) return;
  const list = { method: 'GET', path: `/v1/sales?bookingId=${memory.id}`, as: shop.owner } as const;
  const sales = await sender.send<{ data: { id: string; bookingId: string; total: { amount: number } }[] }>(
    'sales',
    list,
  );
  const sale = sales.body.data?.find(({ bookingId }) => bookingId === memory.id);
  if (!sale) return;
  const amount = Math.max(1, Math.floor(sale.total.amount * (0.2 + random() * 0.6)));
  const body = { saleId: sale.id, amount: { amount, currency: shop.currency }, reason: 'Unhappy' };
  const reply = await sender.send<{ id: string }>(
    'refund',
    { method: 'POST', path: '/v1/refunds', body, as: shop.owner },
    twice(turn),
  );
  if (reply.status === 201) shop.points.refunds.set(reply.body.id, { saleId: sale.id, amount });
}

export const pointsOperations: readonly Operation[] = [
  { name: 'adjust', weight: 4, run: adjust },
  { name: 'reserve', weight: 3, run: reserve },
  { name: 'endReservation', weight: 3, run: endReservation },
  { name: 'refund', weight: 3, run: refund },
];
