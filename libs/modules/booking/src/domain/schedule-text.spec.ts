import { readSchedule, writeSchedule, type WrittenSchedule } from './schedule-text.js';

const weekly = (...windows: WrittenSchedule['weekly']) => readSchedule({ weekly: windows, exceptions: [] });

describe('schedules as people write them', () => {
  it('come out as they went in, days with the same hours together', () => {
    const written: WrittenSchedule = {
      weekly: [
        { days: [1, 2, 3, 4, 5], start: '09:00', end: '12:00' },
        { days: [1, 2, 3, 4, 5], start: '12:30', end: '17:00' },
        { days: [6], start: '10:00', end: '14:00', locationId: 'b' },
      ],
      seasons: [
        { from: '2026-06-01', to: '2026-08-31', weekly: [{ days: [1, 2, 3, 4], start: '10:00', end: '16:00' }] },
      ],
      exceptions: [
        { date: '2026-05-17', windows: [] },
        { date: '2026-12-24', windows: [{ start: '09:00', end: '12:00' }], note: 'Christmas Eve' },
      ],
    };
    const { schedule, errors } = readSchedule(written);
    expect(errors).toEqual([]);
    expect(writeSchedule(schedule)).toEqual(written);
  });

  it.each([
    ['20:00', '02:00', 1200, 1560, '02:00'],
    ['16:00', '00:00', 960, 1440, '00:00'],
    ['16:00', '24:00', 960, 1440, '00:00'],
    ['00:00', '24:00', 0, 1440, '24:00'],
    ['00:00', '00:00', 0, 1440, '24:00'],
    ['09:00', '09:00', 540, 1980, '09:00'],
  ])('reads %s to %s across midnight where it must (D17)', (start, end, startMinute, endMinute, shown) => {
    const { schedule } = weekly({ days: [5], start, end });
    expect(schedule.weekly).toEqual([{ day: 5, startMinute, endMinute, locationId: null }]);
    expect(writeSchedule(schedule).weekly).toEqual([{ days: [5], start, end: shown }]);
  });

  it('takes a day named twice once', () => {
    expect(weekly({ days: [3, 3], start: '09:00', end: '10:00' }).schedule.weekly).toHaveLength(1);
  });

  it.each([
    [
      'touching windows',
      [
        { days: [1], start: '09:00', end: '12:00' },
        { days: [1], start: '12:00', end: '13:00' },
      ],
      false,
    ],
    [
      'two windows over each other',
      [
        { days: [1], start: '09:00', end: '12:00' },
        { days: [1, 2], start: '11:59', end: '13:00' },
      ],
      true,
    ],
    [
      'a night that runs into the next morning',
      [
        { days: [1], start: '20:00', end: '02:00' },
        { days: [2], start: '01:00', end: '03:00' },
      ],
      true,
    ],
    [
      "Sunday's night and Monday's morning",
      [
        { days: [7], start: '20:00', end: '02:00' },
        { days: [1], start: '01:00', end: '03:00' },
      ],
      true,
    ],
    [
      'a night and the following noon',
      [
        { days: [7], start: '20:00', end: '02:00' },
        { days: [1], start: '02:00', end: '03:00' },
      ],
      false,
    ],
  ])('%s overlap: see the answer', (_name, windows, overlap) => {
    expect(weekly(...windows).errors.map((error) => error.path)).toEqual(overlap ? ['weekly'] : []);
  });

  it('refuses a date twice and windows over each other on one date', () => {
    const day = {
      date: '2026-05-17',
      windows: [
        { start: '09:00', end: '12:00' },
        { start: '10:00', end: '11:00' },
      ],
    };
    const { errors } = readSchedule({ weekly: [], exceptions: [{ date: '2026-05-17', windows: [] }, day] });
    expect(errors.map((error) => error.path)).toEqual(['exceptions.1.date', 'exceptions.1.windows']);
  });
});
