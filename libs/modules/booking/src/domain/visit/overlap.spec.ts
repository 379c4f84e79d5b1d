import { occupiedBy } from './occupied-time.js';
import { meetsBusyTime } from './overlap.js';

const at = (time: string) => Date.parse(`2026-03-02T${time}:00Z`);
const visit = (from: string, to: string, before = 0, after = 0) => ({
  id: 'visit',
  staffId: 'anna',
  startsAt: new Date(at(from)),
  endsAt: new Date(at(to)),
  bufferBefore: before,
  bufferAfter: after,
  processing: [],
  resources: [],
});
const taken = (busy: string[], visits: string[] = []) =>
  new Map([['anna', { busy: busy.map(at), visits: visits.map(at), bookedThatDay: 0 }]]);

describe('whether a visit meets another', () => {
  it('is decided half-open, with the buffers of both (D01, D04)', () => {
    const neighbour = taken(['11:00', '12:00']);
    expect(meetsBusyTime(occupiedBy([visit('10:00', '11:00')], 'add'), neighbour)).toBe(false);
    expect(meetsBusyTime(occupiedBy([visit('10:00', '11:00', 0, 5)], 'add'), neighbour)).toBe(true);
    expect(meetsBusyTime(occupiedBy([visit('12:00', '13:00', 5)], 'add'), neighbour)).toBe(true);
  });

  it('lets buffers share minutes by policy, but no visit reach into a buffer (D02)', () => {
    const neighbour = taken(['10:00', '11:10'], ['10:00', '11:00']);
    expect(meetsBusyTime(occupiedBy([visit('11:15', '12:00', 15)], 'overlap'), neighbour)).toBe(false);
    expect(meetsBusyTime(occupiedBy([visit('11:05', '12:00')], 'overlap'), neighbour)).toBe(true);
    expect(meetsBusyTime(occupiedBy([visit('11:10', '12:00', 15)], 'overlap'), neighbour)).toBe(true);
  });

  it('asks nobody else', () => {
    const other = { ...visit('10:00', '11:00'), staffId: 'bo' };
    expect(meetsBusyTime(occupiedBy([other], 'add'), taken(['10:00', '11:00']))).toBe(false);
  });
});

it('guards a visit with its buffers, or without where neighbours may share theirs', () => {
  const buffered = visit('10:00', '11:00', 10, 20);
  expect(occupiedBy([buffered], 'add')).toMatchObject([{ from: new Date(at('09:50')), to: new Date(at('11:20')) }]);
  expect(occupiedBy([buffered], 'overlap')).toMatchObject([{ from: new Date(at('10:00')), to: new Date(at('11:00')) }]);
  expect(occupiedBy([buffered], 'overlap')).toMatchObject([
    {
      fromMinute: at('09:50') / 60_000,
      untilMinute: at('11:20') / 60_000,
    },
  ]);
});

it('leaves processing time to others, with the buffers around all of the work (D06, D07)', () => {
  const colour = { ...visit('09:00', '10:45', 5, 10), processing: [{ from: 30, to: 75 }] };
  expect(occupiedBy([colour], 'add').map(({ part, from, to }) => [part, from, to])).toEqual([
    [0, new Date(at('08:55')), new Date(at('09:30'))],
    [1, new Date(at('10:15')), new Date(at('10:55'))],
  ]);
});
