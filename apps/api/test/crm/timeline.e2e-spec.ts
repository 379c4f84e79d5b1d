import { randomUUID } from 'node:crypto';
import type { BookingFacts, SaleRecordedV1 } from '@stamgast/contracts';
import { ClientsFacade } from '@stamgast/crm';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { bookingFacts, tell } from '../harness/event-samples.js';
import { inBusiness } from '../harness/in-business.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

interface Line {
  readonly kind: string;
  readonly title: string;
  readonly at: string;
  readonly detail: Record<string, unknown>;
}

describe('what happened to a client', () => {
  let stamgast: Stamgast;
  let owner: Caller;

  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    owner = await signUpOwner(stamgast, { clockStart: '2026-06-15T08:00:00Z' });
  });
  afterAll(() => stamgast.stop());

  const newClient = async (name = 'Kari') => (await owner.post('/v1/clients', { name }).expect(201)).body.id as string;
  const client = async (id: string) => (await owner.get(`/v1/clients/${id}`).expect(200)).body;
  const lines = async (id: string, query = ''): Promise<Line[]> =>
    (await owner.get(`/v1/clients/${id}/timeline${query}`).expect(200)).body.data;
  const saw = (id: string, expected: object) =>
    eventually(async () => {
      const seen = await client(id);
      expect(seen).toMatchObject(expected);
      return seen;
    });
  const tellOf = (...events: Parameters<typeof tell>[2][]) => tell(stamgast, owner.businessId, ...events);
  const completed = (clientId: string, start: string, more: Partial<BookingFacts> = {}) =>
    bookingFacts({ clientId, start, status: 'completed', ...more });
  const sale = (clientId: string, bookingId: string | null, paid: number, at: string): SaleRecordedV1 => ({
    type: 'sale.recorded.v1',
    saleId: randomUUID(),
    bookingId,
    clientId,
    total: paid,
    tax: paid / 5,
    paid,
    at,
    lines: [
      { kind: 'service', name: 'Haircut', serviceId: null, staffId: null, quantity: 1, amount: paid, tax: paid / 5 },
    ],
    quiet: false,
  });

  it('keeps one line per booking, as the booking stands', async () => {
    const id = await newClient();
    const booking = bookingFacts({ clientId: id, start: '2026-06-20T08:00:00Z' });
    await tellOf({ type: 'booking.created.v1', booking });
    await saw(id, { visits: 0, nextBookingAt: '2026-06-20T08:00:00.000Z', stage: 'lead' });
    const moved = { ...booking, start: '2026-06-14T09:00:00Z', end: '2026-06-14T10:00:00Z', version: 2 };
    await tellOf({ type: 'booking.rescheduled.v1', booking: moved, previousStart: booking.start, notify: true });
    await saw(id, { nextBookingAt: null });
    const done: BookingFacts = { ...moved, status: 'completed', version: 3 };
    await tellOf({ type: 'booking.completed.v1', booking: done });
    await saw(id, { visits: 1, lastVisitAt: '2026-06-14T09:00:00.000Z', stage: 'new' });
    expect(await lines(id)).toMatchObject([
      {
        kind: 'visit',
        title: 'Haircut',
        at: '2026-06-14T09:00:00.000Z',
        detail: { bookingId: booking.bookingId, status: 'completed', price: 59_000 },
      },
    ]);
  });

  it('does not mind events that come late, twice or in the wrong order', async () => {
    const id = await newClient();
    const early = bookingFacts({ clientId: id, start: '2026-06-10T08:00:00Z' });
    const done: BookingFacts = { ...early, status: 'completed', version: 4 };
    await tellOf({ type: 'booking.completed.v1', booking: done });
    await saw(id, { visits: 1 });
    await tellOf({ type: 'booking.created.v1', booking: early }, { type: 'booking.completed.v1', booking: done });
    const later = completed(id, '2026-06-12T08:00:00Z');
    await tellOf({ type: 'booking.completed.v1', booking: later });
    await saw(id, { visits: 2, lastVisitAt: '2026-06-12T08:00:00.000Z' });
    expect(await lines(id)).toHaveLength(2);
  });

  it('adds up twenty events that arrive at once', async () => {
    const id = await newClient();
    const days = Array.from({ length: 20 }, (_, index) => new Date(Date.UTC(2025, 0, 1 + index * 20, 9)).toISOString());
    await tellOf(...days.map((start) => ({ type: 'booking.completed.v1' as const, booking: completed(id, start) })));
    const seen = await saw(id, { visits: 20, rhythmDays: 20 });
    expect(seen).toMatchObject({ lastVisitAt: days.at(-1), stage: 'slipping' });
  });

  it('would lose a visit if two events at once did not wait for each other (control)', async () => {
    const id = await newClient();
    /** Each step waits for the other transaction's, unless a lock makes that wait for the whole of this one. */
    const addUp = (step: (name: string) => Promise<void>, locked: boolean) =>
      inBusiness(stamgast, owner.businessId, async (tx) => {
        const key = [tx.businessId, id];
        if (locked)
          await tx.query(`SELECT 1 FROM crm.client WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE`, key);
        await tx.query(
          `INSERT INTO crm.visit (business_id, booking_id, client_id, status, starts_at, visit_day, price_amount, service_ids,
             staff_ids, booking_version) VALUES ($1, $3, $2, 'completed', now(), current_date, 0, '{}', '{}', 1)`,
          [...key, randomUUID()],
        );
        await step('written');
        const [row] = await tx.query<{ visits: number }>(
          `SELECT count(*)::integer AS visits FROM crm.visit WHERE business_id = $1 AND client_id = $2`,
          key,
        );
        await step('counted');
        await tx.query(`UPDATE crm.client SET visits = $3 WHERE business_id = $1 AND id = $2`, [...key, row?.visits]);
      });
    const reached: string[] = [];
    const together = async (name: string) => {
      reached.push(name);
      await eventually(() => reached.filter((one) => one === name).length === 2);
    };
    await Promise.all([addUp(together, false), addUp(together, false)]);
    expect((await client(id)).visits).toBe(1);
    const alone = () => Promise.resolve();
    await Promise.all([addUp(alone, true), addUp(alone, true)]);
    expect((await client(id)).visits).toBe(4);
  });

  it('takes a visit back that was marked by mistake, and counts who did not come', async () => {
    const id = await newClient();
    const booking = completed(id, '2026-06-15T07:00:00Z', { version: 2 });
    await tellOf({ type: 'booking.completed.v1', booking });
    await saw(id, { visits: 1 });
    const undone: BookingFacts = { ...booking, status: 'confirmed', version: 3 };
    await tellOf({ type: 'booking.undone.v1', booking: undone, undoneStatus: 'completed' });
    await saw(id, { visits: 0, lastVisitAt: null });
    await tellOf({ type: 'booking.no_show.v1', booking: { ...undone, status: 'no_show', version: 4 } });
    await saw(id, { visits: 0, noShows: 1, stage: 'lead' });
    expect(await lines(id)).toMatchObject([{ detail: { status: 'no_show' } }]);
  });

  it('tells the rhythm once it is known, and each time it changes', async () => {
    const id = await newClient();
    for (const start of ['2026-03-02T09:00:00Z', '2026-03-30T09:00:00Z', '2026-04-27T09:00:00Z'])
      await tellOf({ type: 'booking.completed.v1', booking: completed(id, start, { quiet: true }) });
    await saw(id, { visits: 3, rhythmDays: 28, stage: 'slipping' });
    const told = await inBusiness(stamgast, owner.businessId, (tx) =>
      tx.query<{ payload: Record<string, unknown> }>(
        `SELECT payload FROM platform.outbox_event WHERE business_id = $1 AND type = 'client.rhythm_changed.v1'
           AND payload ->> 'clientId' = $2 ORDER BY (payload ->> 'visits')::integer`,
        [owner.businessId, id],
      ),
    );
    expect(told.map((row) => [row.payload.visits, row.payload.medianIntervalDays, row.payload.quiet])).toEqual([
      [1, null, true],
      [2, null, true],
      [3, 28, true],
    ]);
  });

  it('says when the client falls due: the first day that more than m - s days have passed', async () => {
    const id = await newClient();
    const booking = completed(id, '2026-06-15T22:30:00Z');
    await tellOf({ type: 'booking.completed.v1', booking });
    // Local day 16 June; 42 - 3 days are over on 25 July, so 26 July begins the due stretch.
    await saw(id, { dueAt: '2026-07-25T22:00:00.000Z' });
    await tellOf({
      type: 'booking.created.v1',
      booking: bookingFacts({ clientId: id, start: '2026-08-01T08:00:00Z' }),
    });
    await saw(id, { dueAt: null, nextBookingAt: '2026-08-01T08:00:00.000Z' });
  });

  it('takes the interval of the service until the client has one', async () => {
    const id = await newClient();
    const sample = completed(id, '2026-06-15T08:00:00Z');
    const booking = { ...sample, appointments: sample.appointments.map((one) => ({ ...one, rebookAfterDays: 10 })) };
    await tellOf({ type: 'booking.completed.v1', booking });
    await saw(id, { dueAt: '2026-06-22T22:00:00.000Z', rhythmDays: null });
  });

  it('keeps sales with what was paid and paid back, in whatever order they are told', async () => {
    const id = await newClient();
    const booking = completed(id, '2026-06-15T07:00:00Z');
    const sold = sale(id, booking.bookingId, 50_000, '2026-06-15T08:00:00.000Z');
    const refund = (amount: number) => ({
      type: 'sale.refunded.v1' as const,
      saleId: sold.saleId,
      refundId: randomUUID(),
      bookingId: sold.bookingId,
      clientId: id,
      amount,
      at: '2026-06-15T09:00:00.000Z',
    });
    await tellOf({ type: 'booking.completed.v1', booking }, refund(10_000));
    await saw(id, { visits: 1, spent: { amount: -10_000, currency: 'NOK' } });
    await tellOf(sold);
    await saw(id, { spent: { amount: 40_000, currency: 'NOK' } });
    await tellOf(refund(5_000));
    await saw(id, { spent: { amount: 35_000, currency: 'NOK' } });
    const more = { saleId: sold.saleId, bookingId: sold.bookingId, clientId: id, total: 60_000, paid: 60_000 };
    await tellOf({ type: 'sale.paid.v1', ...more, at: '2026-06-15T10:00:00.000Z' });
    await saw(id, { spent: { amount: 45_000, currency: 'NOK' } });
    expect(await lines(id, '?kind=sale')).toMatchObject([
      { title: 'Haircut', at: '2026-06-15T08:00:00.000Z', detail: { paid: 60_000, refunded: 15_000 } },
    ]);
  });

  it('shows messages, points, notes, feedback and consents with the visits, newest first', async () => {
    const id = await newClient();
    const booking = completed(id, '2026-06-01T08:00:00Z');
    const of = { clientId: id, bookingId: booking.bookingId };
    await tellOf(
      { type: 'booking.completed.v1', booking },
      {
        type: 'message.ended.v1',
        messageId: randomUUID(),
        kind: 'reminder',
        channel: 'email',
        ...of,
        state: 'sent',
        reason: null,
        subject: 'See you tomorrow',
        at: '2026-05-31T08:00:00.000Z',
      },
      {
        type: 'message.ended.v1',
        messageId: randomUUID(),
        kind: 'we_miss_you',
        channel: 'sms',
        ...of,
        state: 'suppressed',
        reason: 'no_consent',
        subject: null,
        at: '2026-06-02T08:00:00.000Z',
      },
      {
        type: 'loyalty.points_moved.v1',
        entryId: randomUUID(),
        kind: 'earn',
        points: 59,
        balance: 59,
        ...of,
        reason: 'visit',
        at: '2026-06-01T09:00:00.000Z',
      },
    );
    await eventually(async () => (await lines(id)).length === 4);
    await owner.post(`/v1/clients/${id}/notes`, { text: 'Likes tea' }).expect(201);
    await owner.put(`/v1/clients/${id}/consents`, { email: true }).expect(200);
    await inBusiness(stamgast, owner.businessId, (tx) =>
      stamgast.app.get(ClientsFacade).recordFeedback(tx, { ...of, score: 5, comment: 'Lovely' }),
    );
    const all = await lines(id);
    expect(all.map((line) => [line.kind, line.title])).toEqual([
      ['feedback', '5'],
      ['consent', 'email'],
      ['note', 'Likes tea'],
      ['message', 'we_miss_you'],
      ['points', 'visit'],
      ['visit', 'Haircut'],
      ['message', 'See you tomorrow'],
    ]);
    expect(all[3]?.detail).toMatchObject({ state: 'suppressed', reason: 'no_consent', channel: 'sms' });
    expect(all[4]?.detail).toMatchObject({ points: 59, balance: 59 });
    expect(await lines(id, '?kind=message')).toHaveLength(2);
    const feedback = await owner.get('/v1/feedback').expect(200);
    const { staffId, serviceId } = booking.appointments[0]!;
    expect(feedback.body.data).toMatchObject([{ comment: 'Lovely', staffId, serviceId }]);
  });

  it('is read in pages, and hides money from those who may not see it', async () => {
    const id = await newClient();
    const sold = sale(id, null, 20_000, '2026-06-03T10:00:00.000Z');
    const visits = ['2026-06-01T08:00:00Z', '2026-06-02T08:00:00Z'].map((start) => completed(id, start));
    await tellOf(...visits.map((booking) => ({ type: 'booking.completed.v1' as const, booking })), sold);
    await saw(id, { visits: 2, spent: { amount: 20_000, currency: 'NOK' } });
    const first = await owner.get(`/v1/clients/${id}/timeline?limit=2`).expect(200);
    expect(first.body.data.map((line: Line) => line.kind)).toEqual(['sale', 'visit']);
    const rest = await owner.get(`/v1/clients/${id}/timeline?limit=2&cursor=${first.body.nextCursor}`).expect(200);
    expect(rest.body).toMatchObject({ data: [{ at: '2026-06-01T08:00:00.000Z' }], nextCursor: null });
    const { caller: practitioner } = await joinTeam(stamgast, owner, 'practitioner');
    const seen = await practitioner.get(`/v1/clients/${id}/timeline`).expect(200);
    expect(seen.body.data.map((line: Line) => line.kind)).toEqual(['visit', 'visit']);
    expect(JSON.stringify(seen.body)).not.toMatch(/price|paid|59000|20000/);
  });

  it('passes over events of nobody and of another business’s client', async () => {
    const neighbour = await signUpOwner(stamgast);
    const id = await newClient();
    const booking = completed(id, '2026-06-01T08:00:00Z');
    await tell(
      stamgast,
      neighbour.businessId,
      { type: 'booking.completed.v1', booking },
      { type: 'booking.completed.v1', booking: { ...booking, bookingId: randomUUID(), clientId: null } },
      {
        type: 'message.ended.v1',
        messageId: randomUUID(),
        kind: 'reminder',
        channel: 'email',
        clientId: id,
        bookingId: null,
        state: 'sent',
        reason: null,
        subject: 'x',
        at: '2026-06-01T08:00:00.000Z',
      },
    );
    await eventually(() =>
      inBusiness(stamgast, neighbour.businessId, async (tx) => {
        const [open] = await tx.query<{ open: number }>(
          `SELECT count(*)::integer AS open FROM platform.work WHERE business_id = $1`,
          [neighbour.businessId],
        );
        return open?.open === 0;
      }),
    );
    expect(await client(id)).toMatchObject({ visits: 0 });
    expect(await lines(id)).toEqual([]);
  });
});
