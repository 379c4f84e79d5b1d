import { aQuery, aStaff, busyOn, MONDAY, open, oslo, timesOf, wallOf } from '../test/oslo.js';
import { findSlots } from './index.js';

describe('D19 anyone', () => {
  const anna = aStaff({ id: 'anna', plan: open('09:00', '11:00') });
  const bo = aStaff({ id: 'bo', plan: open('10:00', '12:00'), busy: busyOn(MONDAY, '11:00', '11:15') });

  it('lists each start once with everyone who is free', () => {
    const slots = findSlots(aQuery({ service: { step: 30 }, staff: [anna, bo] }));
    expect(slots.map((slot, i) => [timesOf(slots)[i], slot.staffIds])).toEqual([
      ['09:00', ['anna']],
      ['09:30', ['anna']],
      ['10:00', ['anna', 'bo']],
    ]);
  });
  it('keeps the order of the query in the ids', () => {
    const slots = findSlots(aQuery({ service: { step: 30 }, staff: [bo, anna] }));
    expect(slots.find((slot) => slot.staffIds.length === 2)!.staffIds).toEqual(['bo', 'anna']);
  });
  it('brings grids that do not meet into one ascending list', () => {
    const staff = [
      anna,
      aStaff({ id: 'cai', plan: open('09:07', '10:40') }),
      aStaff({ id: 'dag', plan: open('09:00', '10:20') }),
    ];
    expect(timesOf(findSlots(aQuery({ service: { step: 30 }, staff })))).toEqual([
      '09:00',
      '09:07',
      '09:30',
      '09:37',
      '10:00',
    ]);
  });
  it('keeps seventy people apart', () => {
    const staff = Array.from({ length: 70 }, (_, i) =>
      aStaff({ id: `s${i}`, plan: open('09:00', i % 2 ? '10:00' : '11:00') }),
    );
    const [nine, ten] = findSlots(aQuery({ service: { step: 60 }, staff }));
    expect(nine!.staffIds).toEqual(staff.map(({ id }) => id));
    expect(ten!.staffIds).toEqual(staff.filter((_, i) => i % 2 === 0).map(({ id }) => id));
  });
  it('gives nothing where nobody is asked or nobody works', () => {
    expect(findSlots(aQuery({ staff: [] }))).toEqual([]);
    expect(findSlots(aQuery({ staff: [aStaff({ plan: { weekly: [] } })] }))).toEqual([]);
  });
  it('lists a start of two plan days once, under the later', () => {
    const late = aStaff({ id: 'late', plan: open('22:00', '02:00') });
    const early = aStaff({ id: 'early', plan: open('00:00', '02:00') });
    const query = aQuery({ date: MONDAY, lastDay: '2026-03-03', service: { step: 60 }, staff: [late, early] });
    const midnight = findSlots(query).filter(({ start }) => wallOf(start) === '2026-03-03T00:00');
    expect(midnight).toEqual([
      {
        start: oslo('2026-03-03T00:00'),
        end: oslo('2026-03-03T01:00'),
        date: '2026-03-03',
        staffIds: ['late', 'early'],
      },
    ]);
  });
  it('reads each plan in its own zone', () => {
    const tokyo = aStaff({ id: 'tokyo', zone: 'Asia/Tokyo', plan: open('18:00', '19:00') });
    const slots = findSlots(aQuery({ service: { step: 60 }, staff: [anna, tokyo] }));
    expect(timesOf(slots.filter((slot) => slot.staffIds.includes('tokyo')))).toEqual(['10:00']);
  });
});

describe('D20 a length of one’s own', () => {
  const quick = aStaff({ id: 'quick', duration: 30 });
  const usual = aStaff({ id: 'usual' });

  it('decides the end of the slot and the last start', () => {
    const slots = findSlots(aQuery({ staff: [quick] }));
    expect(wallOf(slots[0]!.end)).toBe(`${MONDAY}T09:30`);
    expect(timesOf(slots).at(-1)).toBe('16:30');
  });
  it('decides what fits between two visits', () => {
    const busy = busyOn(MONDAY, '09:30', '16:30');
    const slots = findSlots(
      aQuery({
        staff: [
          { ...quick, busy },
          { ...usual, busy },
        ],
      }),
    );
    expect(slots.map((slot, i) => [timesOf(slots)[i], slot.staffIds])).toEqual([
      ['09:00', ['quick']],
      ['16:30', ['quick']],
    ]);
  });
  it('shows the shortest where several are free, as the price is "from"', () => {
    const [first] = findSlots(aQuery({ staff: [usual, quick] }));
    expect([wallOf(first!.end), first!.staffIds]).toEqual([`${MONDAY}T09:30`, ['usual', 'quick']]);
  });
});
