import type { Week } from './memory.js';
import { oneOf, someStart, twice, type Operation, type Turn } from './pick.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const weeks: readonly (readonly Week[])[] = [
  [{ days: everyDay, start: '06:00', end: '22:00' }],
  [{ days: everyDay, start: '08:00', end: '20:00' }],
  [
    { days: [1, 2, 3, 4, 5], start: '06:00', end: '14:00' },
    { days: [6, 7], start: '18:00', end: '03:00' },
  ],
];
const hour = 3_600_000;

async function takeTimeOff(turn: Turn): Promise<void> {
  const { sender, shop, random } = turn;
  const staffId = oneOf(random, shop.salon.staffIds)!;
  const start = someStart(turn);
  const end = new Date(Date.parse(start) + Math.ceil(random() * 4) * hour).toISOString();
  const kind = random() < 0.7 ? 'block' : 'time_off';
  const body = { staffId, start, end, kind };
  const reply = await sender.send<{ id: string }>(
    'block',
    { method: 'POST', path: '/v1/time-off', body, as: shop.owner },
    twice(turn),
  );
  if (reply.status === 201)
    shop.setup.timeOff.set(reply.body.id, { staffId, start: Date.parse(start), end: Date.parse(end) });
}

async function giveTimeBack({ sender, shop, random }: Turn): Promise<void> {
  const id = oneOf(random, [...shop.setup.timeOff.keys()]);
  if (!id) return;
  const known = shop.setup.timeOff.get(id)!;
  shop.setup.timeOff.delete(id);
  const reply = await sender.send('unblock', {
    method: 'DELETE',
    path: `/v1/time-off/${id}`,
    version: 1,
    as: shop.owner,
  });
  if (reply.status >= 300) shop.setup.timeOff.set(id, known);
}

async function changeHours({ sender, shop, random }: Turn): Promise<void> {
  const [staffId, memory] = oneOf(random, [...shop.setup.staff])!;
  const weekly = oneOf(random, weeks)!;
  const version = memory.schedule;
  // What is sent may count before its answer is here.
  memory.schedules.push(weekly);
  const path = `/v1/staff/${staffId}/schedule`;
  const body = { weekly, exceptions: [] };
  const reply = await sender.send<{ version: number }>('hours', { method: 'PUT', path, body, version, as: shop.owner });
  if (reply.status !== 200) return;
  if (reply.body.version !== version + 1)
    sender.complaints.push(`hours of ${staffId}: ${version} became ${reply.body.version}`);
  memory.schedule = Math.max(memory.schedule, reply.body.version);
}

async function changePrice({ sender, shop, random }: Turn): Promise<void> {
  const [serviceId, prices] = oneOf(random, [...shop.setup.prices])!;
  const version = Math.max(...prices.keys());
  const amount = 10_000 + Math.floor(random() * 90) * 1_000;
  const body = { price: { amount, currency: shop.currency } };
  const path = `/v1/services/${serviceId}`;
  const reply = await sender.send<{ version: number }>('price', {
    method: 'PATCH',
    path,
    body,
    version,
    as: shop.owner,
  });
  if (reply.status !== 200) return;
  const known = prices.get(reply.body.version);
  if (known !== undefined || reply.body.version !== version + 1)
    sender.complaints.push(
      `price of ${serviceId}: version ${reply.body.version} was acknowledged twice: an update is lost`,
    );
  prices.set(reply.body.version, amount);
}

/** Somebody leaves for good, or somebody who left is back. */
async function archiveOrRestore({ sender, shop, random }: Turn): Promise<void> {
  const [staffId, memory] = oneOf(random, [...shop.setup.staff])!;
  const { version, archived } = memory;
  const path = `/v1/staff/${staffId}`;
  const as = shop.owner;
  const reply = archived
    ? await sender.send<{ version: number }>('restoreStaff', {
        method: 'PATCH',
        path,
        body: { archived: false },
        version,
        as,
      })
    : await sender.send<{ version?: number }>('archiveStaff', { method: 'DELETE', path, version, as });
  if (reply.status >= 300) return;
  memory.version = version + 1;
  memory.archived = !archived;
}

export const setupOperations: readonly Operation[] = [
  { name: 'block', weight: 3, run: takeTimeOff },
  { name: 'unblock', weight: 2, run: giveTimeBack },
  { name: 'hours', weight: 0.6, run: changeHours },
  { name: 'price', weight: 1, run: changePrice },
  { name: 'archive', weight: 0.5, run: archiveOrRestore },
];
