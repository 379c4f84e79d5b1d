import { randomUUID } from 'node:crypto';
import type { IntegrationEvent } from '@stamgast/contracts';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { bookingFacts } from '../harness/event-samples.js';
import { Stamgast } from '../harness/stamgast.js';
import { hear } from './story.js';

interface Comparison {
  readonly control: { readonly numerator: number; readonly denominator: number };
  readonly treated: { readonly numerator: number; readonly denominator: number };
  readonly difference: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly verdict: string;
  readonly needed: number | null;
}
interface Effect extends Comparison {
  readonly experiment: string;
  readonly outcome: string;
  readonly since: string | null;
  readonly delivered: number;
  readonly open: number;
  readonly byClient: Comparison;
}

describe('the measured effect of messages (F.10)', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    owner = await signUpOwner(stamgast, { clockStart: '2026-06-30T10:00:00Z' });
  });
  afterAll(() => stamgast.stop());

  const days = 'from=2026-01-01&to=2026-06-30';
  const effects = async (more = '') =>
    (await owner.get(`/v1/analytics/effects?${days}${more}`).expect(200)).body.effects as Effect[];
  const ended = (
    experiment: string,
    heldOut: boolean,
    at: string,
    { clientId = randomUUID() as string, bookingId = null as string | null, state = 'sent' as 'sent' | 'failed' } = {},
  ): IntegrationEvent => ({
    type: 'message.ended.v1',
    messageId: randomUUID(),
    kind: experiment,
    channel: 'email',
    clientId,
    bookingId,
    state: heldOut ? 'suppressed' : state,
    reason: heldOut ? 'holdout' : null,
    subject: null,
    at,
    trial: { experiment, heldOut },
  });
  /** A visit with the message before it. */
  const reminded = (
    heldOut: boolean,
    status: 'completed' | 'no_show' | 'cancelled' | 'confirmed',
    clientId?: string,
  ) => {
    const booking = bookingFacts({ start: '2026-03-10T09:00:00Z', clientId: clientId ?? randomUUID(), status });
    const { bookingId } = booking;
    return [
      { type: 'booking.updated.v1', booking } satisfies IntegrationEvent,
      ended('reminder', heldOut, '2026-03-09T09:00:00Z', { bookingId, clientId: booking.clientId! }),
    ];
  };
  const times = (count: number, make: () => IntegrationEvent[]) => Array.from({ length: count }, make).flat();

  it('says that nothing is known before there is a case', async () => {
    const { body } = await owner.get(`/v1/analytics/reminder-effect?${days}`).expect(200);
    expect(body).toMatchObject({ experiment: 'reminder', since: null, difference: null, verdict: 'no_control_group' });
    expect(await effects()).toEqual([]);
  });

  it('of reminders counts the visits that nobody came to, all that were to be reminded of included', async () => {
    const often = randomUUID();
    await hear(
      stamgast,
      owner,
      ...times(6, () => reminded(true, 'no_show')),
      ...times(14, () => reminded(true, 'completed')),
      ...times(2, () => reminded(false, 'no_show')),
      ...times(30, () => reminded(false, 'completed')),
      // Called off after the reminder: not missed, and not left out.
      ...times(8, () => reminded(false, 'cancelled', often)),
      ...times(3, () => reminded(false, 'confirmed')),
    );
    const { body } = await owner.get(`/v1/analytics/reminder-effect?${days}`).expect(200);
    expect(body).toMatchObject({
      experiment: 'reminder',
      outcome: 'no_show',
      since: '2026-03-09',
      control: { numerator: 6, denominator: 20 },
      treated: { numerator: 2, denominator: 40 },
      delivered: 40,
      open: 3,
      verdict: 'works',
      byClient: { control: { denominator: 20 }, treated: { numerator: 2, denominator: 33 } },
    });
    expect(body.difference).toBeCloseTo(0.25, 10);
    expect(body.interval.low).toBeGreaterThan(0);
    expect(body.needed).toBeGreaterThan(100);
  });

  it('says nothing in the first four weeks', async () => {
    const [early] = await effects('&asOf=2026-03-20');
    expect(early).toMatchObject({ control: { numerator: 6 }, verdict: 'cannot_tell_yet' });
  });

  it('of an invitation counts the bookings of the next thirty days, and leaves open what is younger', async () => {
    const invited = (heldOut: boolean, bookedAfterDays: number | null, at = '2026-04-01T09:00:00Z') => {
      const clientId = randomUUID();
      const message = ended('we_miss_you', heldOut, at, {
        clientId,
        state: bookedAfterDays === null ? 'failed' : 'sent',
      });
      if (bookedAfterDays === null) return [message];
      const createdAt = new Date(Date.parse(at) + bookedAfterDays * 86_400_000).toISOString();
      const booking = bookingFacts({ start: '2026-06-20T09:00:00Z', clientId, createdAt });
      return [message, { type: 'booking.created.v1', booking } satisfies IntegrationEvent];
    };
    await hear(
      stamgast,
      owner,
      ...times(2, () => invited(true, 3)),
      ...times(18, () => invited(true, null)),
      ...times(9, () => invited(false, 29.9)),
      ...times(4, () => invited(false, 30.1)),
      ...times(7, () => invited(false, null)),
      // Booked before the message: not its doing.
      ...times(2, () => invited(false, -1)),
      ...times(5, () => invited(false, 1, '2026-06-15T09:00:00Z')),
    );
    const measured = (await effects()).find((one) => one.experiment === 'we_miss_you');
    expect(measured).toMatchObject({
      outcome: 'booked_again',
      control: { numerator: 2, denominator: 20 },
      treated: { numerator: 9, denominator: 22 },
      delivered: 15,
      open: 5,
      verdict: 'works',
    });
  });

  it('counts a message once, however often it is told of, and none that is not measured', async () => {
    const before = await effects();
    const told = ended('birthday', true, '2026-05-01T07:00:00Z');
    const { trial, ...unmeasured } = ended('birthday', false, '2026-05-01T07:00:00Z') as Extract<
      IntegrationEvent,
      { type: 'message.ended.v1' }
    >;
    expect(trial).toBeDefined();
    await hear(stamgast, owner, told, told, unmeasured);
    const after = await effects();
    expect(after.filter((one) => one.experiment !== 'birthday')).toEqual(before);
    const birthday = after.find((one) => one.experiment === 'birthday');
    expect(birthday).toMatchObject({ control: { denominator: 1 }, treated: { denominator: 0 }, difference: null });
    expect(birthday?.verdict).toBe('cannot_tell_yet');
  });

  it('is nobody else’s', async () => {
    const neighbour = await signUpOwner(stamgast, { clockStart: '2026-06-30T10:00:00Z' });
    expect((await neighbour.get(`/v1/analytics/effects?${days}`).expect(200)).body.effects).toEqual([]);
  });
});
