import { factsOf, rememberChange, type BookingBody, type BookingMemory, type LinkBody } from './memory.js';
import { isOpen, oneOf, someBooking, someStart, statusOf, twice, type Operation, type Turn } from './pick.js';

/** Asks for one change of a booking, as the version that this caller believes to be the newest. */
async function change(turn: Turn, name: string, memory: BookingMemory | undefined, action: string, body: object = {}) {
  if (!memory) return false;
  const { sender, shop } = turn;
  const version = memory.seen;
  const path = `/v1/bookings/${memory.id}${action && `/${action}`}`;
  const method = action ? 'POST' : 'PATCH';
  const reply = await sender.send<BookingBody>(
    name,
    { method, path, body, version, as: shop.owner },
    action !== '' && twice(turn),
  );
  if (reply.status === 412) await lookAgain(turn, memory);
  if (reply.status !== 200) return false;
  const complaint = rememberChange(memory, version, reply);
  if (complaint) sender.complaints.push(`${name}: ${complaint}`);
  return true;
}

async function lookAgain({ sender, shop }: Turn, memory: BookingMemory): Promise<void> {
  const reply = await sender.send<BookingBody>('look', {
    method: 'GET',
    path: `/v1/bookings/${memory.id}`,
    as: shop.owner,
  });
  if (reply.status === 200) memory.seen = Math.max(memory.seen, reply.body.version);
}

const move = (turn: Turn) =>
  change(turn, 'move', someBooking(turn, isOpen), 'reschedule', {
    start: someStart(turn),
    ...(turn.random() < 0.5 ? { staffId: oneOf(turn.random, turn.shop.salon.staffIds) } : {}),
  });

/** With a reward at times, paid in part at times; the sale must be there exactly once. */
async function complete(turn: Turn): Promise<boolean> {
  const memory = someBooking(turn, isOpen);
  if (!memory) return false;
  const { random, shop } = turn;
  if (random() < 0.3) return change(turn, 'complete', memory, 'complete');
  const { seen } = memory;
  const believed = memory.told.get(seen) ?? memory.told.get(1)!;
  const amount = { amount: believed.price, currency: shop.currency };
  const payments = random() < 0.9 ? [{ method: 'card', amount }] : [];
  const reward = memory.clientId && random() < 0.1 ? { rewardId: shop.rewardId } : {};
  const done = await change(turn, 'completeAndPay', memory, 'complete', { sale: { payments, ...reward } });
  if (done) {
    memory.paid = true;
    if ('rewardId' in reward) shop.points.rewardedVisits.push(memory.clientId!);
    const before = shop.points.sales.get(memory.id);
    const { price } = memory.told.get(seen + 1)!;
    shop.points.sales.set(memory.id, { total: (before?.total ?? 0) + price, id: null });
  }
  return done;
}

const edit = (turn: Turn) =>
  change(
    turn,
    'edit',
    someBooking(turn, (one) => isOpen(one) && !one.seat),
    '',
    {
      ...(turn.random() < 0.5 ? { duration: 15 * (8 + Math.floor(turn.random() * 4)) } : {}),
      note: `Note ${Math.floor(turn.random() * 1e6)}`,
    },
  );

/** A service that is not wanted any more; who asks has looked which there are. */
async function cancelPart(turn: Turn): Promise<boolean> {
  const { sender, shop, random } = turn;
  const memory = someBooking(turn, (one) => isOpen(one) && (one.told.get(one.seen)?.staffIds.length ?? 0) > 1);
  if (!memory) return false;
  const path = `/v1/bookings/${memory.id}`;
  const { body } = await sender.send<BookingBody>('lookAtParts', { method: 'GET', path, as: shop.owner });
  const part = oneOf(random, body.appointments)!;
  return change(turn, 'cancelPart', memory, `appointments/${part.id}/cancel`);
}

/** Says yes or no to a request. */
function answer(turn: Turn): Promise<boolean> {
  const [name, action] = turn.random() < 0.7 ? ['accept', 'confirm'] : ['decline', 'decline'];
  return change(turn, name!, asked(turn), action!);
}

const asked = (turn: Turn) => someBooking(turn, (memory) => statusOf(memory) === 'requested');

/** What the client does through their link: no versions, whoever comes last wins. */
async function byLink(turn: Turn, name: string, action: string, body: object = {}): Promise<void> {
  const memory = someBooking(turn, (one) => one.token !== null && isOpen(one));
  if (!memory) return;
  const { sender } = turn;
  const path = `/v1/public/bookings/${memory.token}/${action}`;
  const reply = await sender.send<LinkBody>(name, { method: 'POST', path, body, as: null }, twice(turn));
  if (reply.status !== 200) return;
  memory.toldClient.push(factsOf(reply.body));
  await lookAgain(turn, memory);
}

const did = (run: (turn: Turn) => Promise<boolean>) => (turn: Turn) => run(turn).then(() => undefined);

export const changeOperations: readonly Operation[] = [
  { name: 'move', weight: 9, run: did(move) },
  { name: 'cancel', weight: 5, run: did((turn) => change(turn, 'cancel', someBooking(turn, isOpen), 'cancel')) },
  { name: 'checkIn', weight: 2, run: did((turn) => change(turn, 'checkIn', someBooking(turn, isOpen), 'check-in')) },
  { name: 'start', weight: 1, run: did((turn) => change(turn, 'start', someBooking(turn, isOpen), 'start')) },
  { name: 'complete', weight: 9, run: did(complete) },
  { name: 'noShow', weight: 3, run: did((turn) => change(turn, 'noShow', someBooking(turn, begun(turn)), 'no-show')) },
  { name: 'undo', weight: 6, run: did((turn) => change(turn, 'undo', someBooking(turn, ended), 'undo')) },
  { name: 'edit', weight: 3, run: did(edit) },
  { name: 'cancelPart', weight: 3, run: did(cancelPart) },
  { name: 'answer', weight: 5, run: did(answer) },
  {
    name: 'clientMove',
    weight: 5,
    run: (turn) => byLink(turn, 'clientMove', 'reschedule', { start: someStart(turn) }),
  },
  { name: 'clientCancel', weight: 3, run: (turn) => byLink(turn, 'clientCancel', 'cancel') },
  { name: 'clientConfirm', weight: 2, run: (turn) => byLink(turn, 'clientConfirm', 'confirm') },
];

const ended = (memory: BookingMemory): boolean =>
  ['completed', 'cancelled', 'no_show', 'arrived', 'declined'].includes(statusOf(memory));

const begun =
  ({ shop }: Turn) =>
  (memory: BookingMemory): boolean =>
    isOpen(memory) && (memory.told.get(memory.seen)?.start ?? 0) < shop.now;
