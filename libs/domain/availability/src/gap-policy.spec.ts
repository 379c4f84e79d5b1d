import { findSlots, isBookable, type GapPolicy, type SlotQuery } from './index.js';

const at = (time: string, day = '02') => Date.parse(`2026-03-${day}T${time}:00Z`);
const visits = (...stretches: [string, string][]) => stretches.flat().map((time) => at(time));

function asked(gaps: GapPolicy | undefined, busy: number[], duration = 30, opening = ['09:00', '13:00']): SlotQuery {
  return {
    zone: 'UTC',
    now: at('07:00'),
    service: { duration, step: duration === 30 ? 30 : 15, gaps },
    staff: [{ id: 'anna', plan: { weekly: [{ days: [1], start: opening[0]!, end: opening[1]! }] }, busy }],
    range: { firstDay: '2026-03-02', lastDay: '2026-03-02' },
  };
}

const times = (query: SlotQuery) => findSlots(query).map(({ start }) => new Date(start).toISOString().slice(11, 16));
const reason = (query: SlotQuery, time: string) => {
  const answer = isBookable(query, at(time), 'anna');
  return answer.ok ? null : answer.reason;
};

describe('short gaps (D11)', () => {
  it('are left alone by default', () => {
    expect(times(asked(undefined, visits(['10:00', '10:45'])))).toEqual([
      '09:00',
      '09:30',
      '11:00',
      '11:30',
      '12:00',
      '12:30',
    ]);
  });

  it('are reduced by offering the end of each visit too', () => {
    const query = asked({ kind: 'reduce' }, visits(['10:00', '10:45']));
    expect(times(query)).toEqual(['09:00', '09:30', '10:45', '11:00', '11:30', '12:00', '12:30']);
    expect(reason(query, '10:45')).toBeNull();
    expect(reason(query, '11:15')).toBe('off_step');
  });

  it('are reduced also where the hours begin anew just when a visit ends', () => {
    const query = asked({ kind: 'reduce' }, visits(['10:00', '10:45']));
    const closures = [{ start: at('10:15'), end: at('10:45') }];
    const split = { ...query, staff: [{ ...query.staff[0]!, plan: { ...query.staff[0]!.plan, closures } }] };
    expect(times(split)).toContain('10:45');
    expect(reason(split, '10:45')).toBeNull();
  });

  it('are refused by a strict policy where nothing else would fit into them', () => {
    const query = asked({ kind: 'strict', shortest: 30 }, visits(['10:00', '11:00']), 45);
    expect(times(query)).toEqual(['11:00', '11:30', '11:45', '12:15']);
    expect(reason(query, '09:00')).toBe('leaves_gap');
    expect(reason(query, '11:15')).toBe('leaves_gap');
    expect(reason(query, '10:30')).toBe('busy');
  });

  it('never cost the last start of a day', () => {
    const tight = asked({ kind: 'strict', shortest: 30 }, [], 45, ['09:00', '10:05']);
    expect(times(tight)).toEqual(['09:00', '09:15']);
    const oneLeft = asked({ kind: 'strict', shortest: 60 }, visits(['09:50', '13:00']), 45);
    expect(times(oneLeft)).toEqual(['09:00']);
    expect(reason(oneLeft, '09:00')).toBeNull();
  });

  it('count only so many days ahead, if the owner says so', () => {
    const soon = asked({ kind: 'strict', shortest: 30, days: 0 }, visits(['10:00', '11:00']), 45);
    expect(times(soon)).toEqual(['11:00', '11:30', '11:45', '12:15']);
    const later = { ...soon, now: at('07:00', '01') };
    expect(times(later)).toContain('09:00');
  });
});

it('a person who has as many visits as they take that day is not offered (D24)', () => {
  const query = asked(undefined, []);
  const full = { ...query, staff: [{ ...query.staff[0]!, fullDays: ['2026-03-02'] }] };
  expect(times(full)).toEqual([]);
  expect(reason(full, '09:00')).toBe('day_full');
});
