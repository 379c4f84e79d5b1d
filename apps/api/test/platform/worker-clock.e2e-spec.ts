import { eventually } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { LetterDesk } from '../harness/letters.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

const minute = 60_000;
const month = 31 * 86_400_000;

describe('a worker whose own clock is wrong', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => stamgast.stop());

  it.each([
    ['ten minutes fast', 10 * minute],
    ['ten minutes slow', -10 * minute],
    ['set back by an hour', -60 * minute],
    ['in the next month', month],
  ])('sends nothing early and nothing twice: %s (L16)', async (_, wrongBy) => {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    const desk = new LetterDesk(stamgast, owner, await createSalon(owner));
    const clock = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => clock() + wrongBy);
    const { bookingId } = await desk.book('2026-03-05T09:00:00Z');
    const reminders = () => desk.letters({ kind: 'reminder', bookingId });
    await desk.letter('reminder', { bookingId });
    await eventually(async () => (await desk.ended('confirmation', { bookingId })).state === 'sent');
    // By the database's clock the reminder is due in two days.
    await desk.advance('PT47H');
    expect((await reminders()).map((one) => one.state)).toEqual(['pending']);
    await desk.advance('PT2H');
    const [sent] = await reminders();
    expect(sent).toMatchObject({ state: 'sent', dueAt: '2026-03-04T09:00:00.000Z' });
    expect(Math.abs(Date.parse(sent!.sentAt!) - Date.parse(sent!.dueAt))).toBeLessThan(5 * minute);
    expect(await reminders()).toHaveLength(1);
  });
});
