import { aQuery, aStaff, open, timesOf } from '../test/oslo.js';
import { findSlots, shapeOf, type ServiceRules, type Stretch } from './index.js';

function times(service: Partial<ServiceRules>): string[] {
  return timesOf(findSlots(aQuery({ service })));
}

describe('D03 buffers at the edge of the opening hours', () => {
  it('offers the opening itself and the last hour, buffers reaching outside', () => {
    const offered = times({ bufferBefore: 15, bufferAfter: 15 });
    expect(offered[0]).toBe('09:00');
    expect(offered.at(-1)).toBe('16:00');
  });
  it('offers 09:15 to 15:45 with `bufferInsideHours`', () => {
    const offered = times({ bufferBefore: 15, bufferAfter: 15, bufferInsideHours: true });
    expect(offered[0]).toBe('09:15');
    expect(offered.at(-1)).toBe('15:45');
  });
  it('lets buffers inside the hours reach into a window that touches', () => {
    const plan = { weekly: [...open('09:00', '12:00').weekly, ...open('12:00', '17:00').weekly] };
    const query = aQuery({ service: { bufferBefore: 15, bufferInsideHours: true }, staff: [aStaff({ plan })] });
    expect(timesOf(findSlots(query))).toContain('12:00');
  });
});

describe('D20 length with one’s own duration', () => {
  const work = [
    { from: 0, to: 30 },
    { from: 75, to: 105 },
  ];
  const colour: ServiceRules = { duration: 105, step: 15, work, bufferAfter: 10 };
  const minutes = ({ from, to }: Stretch) => [from / 60_000, to / 60_000];

  it('moves the end of the last part and leaves the processing time as it is', () => {
    const shape = shapeOf(colour, { duration: 120 });
    const taken = shape.taken.map(minutes);
    expect(taken).toEqual([
      [0, 30],
      [75, 130],
    ]);
    expect(shape.bare.map(minutes).at(-1)).toEqual([75, 120]);
    expect(minutes(shape.whole)).toEqual([0, 130]);
  });
  it('is worked through where it ends before the last part would begin', () => {
    expect(shapeOf(colour, { duration: 60 }).taken.map(minutes)).toEqual([[0, 70]]);
  });
  it('refuses a service that takes no time', () => {
    expect(() => shapeOf({ duration: 0, step: 15 })).toThrow(RangeError);
    expect(() => shapeOf({ duration: 60, step: 15 }, { duration: -5 })).toThrow(RangeError);
  });
});
