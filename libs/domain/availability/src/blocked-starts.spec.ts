import { aQuery, aStaff, busyOn, MONDAY, timesOf } from '../test/oslo.js';
import { findSlots, type ServiceRules, type StaffAvailability } from './index.js';

function times(service: Partial<ServiceRules>, staff: Partial<StaffAvailability>): string[] {
  return timesOf(findSlots(aQuery({ service, staff: [aStaff(staff)] })));
}

describe('D01 half-open', () => {
  const around = times({}, { busy: busyOn(MONDAY, '10:00', '11:00') });

  it('offers the start at which the visit before ends', () => expect(around).toContain('11:00'));
  it('offers the start whose end is where the next visit begins', () => expect(around).toContain('09:00'));
  it('does not offer a start inside the visit, nor one that would run into it', () => {
    expect(around).not.toContain('10:45');
    expect(around).not.toContain('09:15');
  });
  it('lets a stretch without length block nothing', () => {
    expect(times({}, { busy: busyOn(MONDAY, '10:00', '10:00') })).toEqual(times({}, {}));
  });
  it('needs no visit to be apart from another: long, contained and repeated busy time is merged on the way', () => {
    const busy = busyOn(MONDAY, '09:00', '15:00', '10:00', '11:00', '10:00', '11:00', '14:30', '15:30');
    expect(times({}, { busy })).toEqual(['15:30', '15:45', '16:00']);
  });
});

describe('D02 buffers of two neighbours are added', () => {
  // A visit until 10:00 whose own 10 minutes after it are in the busy time already.
  const busy = busyOn(MONDAY, '09:00', '10:10');
  const visits = busyOn(MONDAY, '09:00', '10:00');

  it('offers 10:25 on a step of 5', () => {
    expect(times({ bufferBefore: 15, step: 5 }, { busy })[0]).toBe('10:25');
  });
  it('stays on the grid: 10:30 on a step of 15', () => {
    expect(times({ bufferBefore: 15 }, { busy })[0]).toBe('10:30');
  });
  it('shares them with the option `overlap`: 10:15', () => {
    expect(times({ bufferBefore: 15, step: 5, buffers: 'overlap' }, { busy, visits })[0]).toBe('10:15');
  });
  it('keeps the longer of two shared buffers, whichever it is', () => {
    expect(times({ bufferBefore: 5, step: 5, buffers: 'overlap' }, { busy, visits })[0]).toBe('10:10');
  });
  it('shares the buffer after a visit with the one before the next', () => {
    const next = { busy: busyOn(MONDAY, '11:45', '17:00'), visits: busyOn(MONDAY, '12:00', '17:00') };
    expect(times({ bufferAfter: 10, step: 5 }, next).at(-1)).toBe('10:35');
    expect(times({ bufferAfter: 10, step: 5, buffers: 'overlap' }, next).at(-1)).toBe('10:45');
  });
  it('refuses to share buffers where it is not told what the visits are', () => {
    expect(() => times({ buffers: 'overlap' }, { busy })).toThrow(RangeError);
  });
});

describe('D04 the neighbour’s buffer applies to a service that has none', () => {
  it('offers 10:30 after a visit until 10:00 with 30 minutes after it', () => {
    expect(times({ step: 5 }, { busy: busyOn(MONDAY, '09:00', '10:30') })[0]).toBe('10:30');
  });
  it('applies the candidate’s own buffer before a neighbour without one', () => {
    expect(times({ bufferAfter: 30, step: 5 }, { busy: busyOn(MONDAY, '12:00', '17:00') }).at(-1)).toBe('10:30');
  });
});

describe('D06 processing time', () => {
  const colour = {
    duration: 105,
    work: [
      { from: 0, to: 30 },
      { from: 75, to: 105 },
    ],
  };
  // The same colour service from 09:00, as the staff member's calendar shows it.
  const busy = busyOn(MONDAY, '09:00', '09:30', '10:15', '10:45');

  it('offers a 45-minute cut in the gap', () => expect(times({ duration: 45 }, { busy })[0]).toBe('09:30'));
  it('does not offer a 60-minute cut there', () => expect(times({}, { busy })[0]).toBe('10:45'));
  it('lets a colour begin while another one processes, where all parts of both find room', () => {
    expect(times(colour, { busy })[0]).toBe('09:30');
    expect(times(colour, { busy })).not.toContain('09:15');
  });
  it('ends a colour, processing and all, inside the hours', () => {
    expect(times(colour, {}).at(-1)).toBe('15:15');
  });
});

describe('D07 buffers never eat processing time', () => {
  const busy = busyOn(MONDAY, '09:00', '09:30', '10:15', '10:45');

  it('does not offer a 45-minute cut with 10 minutes after it in a gap of 45', () => {
    expect(times({ duration: 45, bufferAfter: 10 }, { busy })[0]).toBe('10:45');
  });
  it('keeps a colour’s own buffers outside its parts, not between them', () => {
    const colour = {
      duration: 105,
      work: [
        { from: 0, to: 30 },
        { from: 75, to: 105 },
      ],
      bufferBefore: 15,
      bufferAfter: 15,
    };
    expect(times(colour, { busy: busyOn(MONDAY, '11:30', '12:15') })).toContain('11:00');
    expect(times(colour, { busy: busyOn(MONDAY, '11:30', '12:15') })).not.toContain('10:45');
  });
});
