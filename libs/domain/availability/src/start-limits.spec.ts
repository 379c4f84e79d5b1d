import { aQuery, aStaff, MONDAY, open, oslo, timesOf, wallOf } from '../test/oslo.js';
import { findSlots } from './index.js';

describe('D08 minimum notice', () => {
  const first = (now: string, notice: number) =>
    timesOf(findSlots(aQuery({ now: oslo(`${MONDAY}T${now}`), service: { notice } })))[0];

  it('offers 12:15 with 120 minutes of notice at 10:07', () => expect(first('10:07', 120)).toBe('12:15'));
  it('allows a start exactly at now + notice', () => expect(first('10:15', 120)).toBe('12:15'));
  it('does not allow a second less', () => {
    const now = oslo(`${MONDAY}T10:15`) + 1000;
    expect(timesOf(findSlots(aQuery({ now, service: { notice: 120 } })))[0]).toBe('12:30');
  });
  it('offers no past even without notice', () => expect(first('10:07', 0)).toBe('10:15'));
});

describe('D09 horizon in local calendar days', () => {
  const now = oslo('2026-03-01T12:00');
  const allDay = [aStaff({ plan: open('00:00', '24:00') })];
  const asked = (service: object) =>
    findSlots(
      aQuery({
        date: '2026-03-30',
        lastDay: '2026-04-02',
        now,
        service: { duration: 1, step: 1, ...service },
        staff: allDay,
      }),
    );

  it('offers 31 March 23:59 with 30 days on 1 March, and 1 April not', () => {
    expect(wallOf(asked({ horizonDays: 30 }).at(-1)!.start)).toBe('2026-03-31T23:59');
  });
  it('counts Monday to Friday alone by option: five weekdays from Sunday 1 March reach Friday the 6th', () => {
    const upTo = (horizonDays: number) => {
      const service = { horizonDays, horizonCounts: 'weekdays' as const };
      const slots = findSlots(aQuery({ date: '2026-03-02', lastDay: '2026-03-15', now, service }));
      return slots.at(-1)!.date;
    };
    expect(upTo(5)).toBe('2026-03-06');
    expect(upTo(6)).toBe('2026-03-09');
  });
  it('offers all days without a horizon', () => {
    expect(wallOf(asked({}).at(-1)!.start)).toBe('2026-04-02T23:59');
  });
  it('goes by the local day of the start, so a night shift ends at midnight', () => {
    const night = [aStaff({ plan: open('20:00', '02:00') })];
    const slots = findSlots(aQuery({ date: '2026-03-31', now, service: { horizonDays: 30 }, staff: night }));
    expect(wallOf(slots.at(-1)!.start)).toBe('2026-03-31T23:45');
  });
  it('goes by the local day of now: late in the evening UTC it is tomorrow already', () => {
    const late = Date.parse('2026-03-01T23:30:00Z');
    const slots = findSlots(
      aQuery({ date: '2026-03-02', lastDay: '2026-03-04', now: late, service: { horizonDays: 1 } }),
    );
    expect(slots.at(-1)!.date).toBe('2026-03-03');
  });
});
