import { aQuery, aStaff, busyOn, MONDAY, open, oslo } from '../test/oslo.js';
import { explainStart, isBookable, type BookingRules } from './index.js';

const at = (time: string) => oslo(`${MONDAY}T${time}`);

function rules(changes: Partial<BookingRules> = {}): BookingRules {
  return { ...aQuery({ staff: [aStaff({ busy: busyOn(MONDAY, '10:00', '11:00') })] }), ...changes };
}

describe('D05 the write path checks again', () => {
  it('accepts a start that was offered', () => expect(isBookable(rules(), at('11:00'), 'anna')).toEqual({ ok: true }));

  it.each([
    ['inside a buffer', rules({ service: { duration: 60, step: 15, bufferBefore: 15 } }), '11:00', 'busy'],
    ['during a visit', rules(), '10:30', 'busy'],
    ['off the step', rules(), '12:07', 'off_step'],
    ['before opening', rules(), '08:00', 'outside_hours'],
    ['running past closing', rules(), '16:15', 'outside_hours'],
    ['in the past', rules({ now: at('13:00') }), '12:45', 'too_soon'],
    [
      'beyond the horizon',
      rules({ now: oslo('2026-02-20T10:00'), service: { duration: 60, step: 15, horizonDays: 9 } }),
      '12:00',
      'too_far',
    ],
    [
      'on a closed day',
      rules({ staff: [aStaff({ plan: { ...open('09:00', '17:00'), closures: [{ date: MONDAY }] } })] }),
      '12:00',
      'closed',
    ],
    [
      'on a holiday',
      rules({ staff: [aStaff({ plan: { ...open('09:00', '17:00'), holidays: [MONDAY] } })] }),
      '12:00',
      'closed',
    ],
    [
      'on a day off',
      rules({ staff: [aStaff({ plan: { ...open('09:00', '17:00'), exceptions: [{ date: MONDAY, windows: [] }] } })] }),
      '12:00',
      'closed',
    ],
    [
      'without a room',
      rules({ resources: [{ name: 'room A', units: [{ id: 'r1', busy: busyOn(MONDAY, '12:30', '13:00') }] }] }),
      '12:00',
      'no_resource',
    ],
  ])('refuses one %s', (_, asked, time, reason) => {
    expect(isBookable(asked, at(time), 'anna')).toMatchObject({ ok: false, reason });
  });

  it('refuses somebody who does not offer the service', () => {
    expect(isBookable(rules(), at('12:00'), 'nobody')).toEqual({ ok: false, reason: 'not_offered_by' });
  });
});

describe('what a refusal tells', () => {
  it('names the stretch that is in the way', () => {
    expect(explainStart(rules(), at('10:45'), 'anna')).toEqual([
      { reason: 'busy', from: at('10:00'), until: at('11:00') },
    ]);
  });
  it('names every stretch that is in the way', () => {
    const staff = [aStaff({ busy: busyOn(MONDAY, '10:00', '11:00', '11:30', '12:00', '12:00', '13:00') })];
    expect(explainStart(rules({ staff }), at('10:45'), 'anna')).toEqual([
      { reason: 'busy', from: at('10:00'), until: at('11:00') },
      { reason: 'busy', from: at('11:30'), until: at('12:00') },
    ]);
  });
  it('names the next start on the grid', () => {
    expect(explainStart(rules(), at('12:07'), 'anna')).toEqual([{ reason: 'off_step', next: at('12:15') }]);
  });
  it('names the first and the last instant that limits allow', () => {
    const limited = rules({ now: at('12:00'), service: { duration: 60, step: 15, notice: 120, horizonDays: 0 } });
    expect(explainStart(limited, at('13:00'), 'anna')).toEqual([{ reason: 'too_soon', earliest: at('14:00') }]);
    expect(explainStart(limited, oslo('2026-03-03T09:00'), 'anna')).toEqual([
      { reason: 'too_far', latest: oslo('2026-03-03T00:00') },
    ]);
  });
  it('names the kind of thing that is missing', () => {
    const resources = [
      { name: 'room A', units: [] },
      { name: 'laser', units: [{ id: 'l', busy: [] }] },
    ];
    expect(explainStart(rules({ resources }), at('12:00'), 'anna')).toEqual([
      { reason: 'no_resource', resource: 'room A' },
    ]);
  });
  it('gives all reasons, the most telling first', () => {
    const reasons = explainStart(rules({ now: at('11:00') }), at('10:07'), 'anna').map(({ reason }) => reason);
    expect(reasons).toEqual(['too_soon', 'off_step', 'busy']);
  });
  it('names the visit in the way where buffers overlap', () => {
    const staff = [aStaff({ busy: busyOn(MONDAY, '09:00', '10:10'), visits: busyOn(MONDAY, '09:00', '10:00') })];
    const service = { duration: 60, step: 5, bufferBefore: 15, buffers: 'overlap' } as const;
    expect(explainStart(rules({ staff, service }), at('10:10'), 'anna')).toEqual([
      { reason: 'busy', from: at('09:00'), until: at('10:00') },
    ]);
    expect(explainStart(rules({ staff, service }), at('10:15'), 'anna')).toEqual([]);
  });
});
