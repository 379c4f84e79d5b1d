import { aQuery, aStaff, busyOn, MONDAY, timesOf } from '../test/oslo.js';
import { findSlots, freeUnits, shapeOf, type ResourceNeed } from './index.js';

const rooms = (...busy: number[][]): ResourceNeed => ({
  name: 'room A',
  units: busy.map((stretches, i) => ({ id: `room-${i + 1}`, busy: stretches })),
});

function times(resources: readonly ResourceNeed[], service = {}): string[] {
  const staff = ['anna', 'bo', 'cai'].map((id) => aStaff({ id }));
  return timesOf(findSlots({ ...aQuery({ service: { step: 60, ...service }, staff }), resources }));
}

describe('D21 a room beside a person', () => {
  const tenToEleven = busyOn(MONDAY, '10:00', '11:00');

  it('offers 10:00 while one of two rooms is free, however many people are', () => {
    expect(times([rooms(tenToEleven, [])])).toContain('10:00');
    expect(times([rooms(tenToEleven, tenToEleven)])).toEqual([
      '09:00',
      '11:00',
      '12:00',
      '13:00',
      '14:00',
      '15:00',
      '16:00',
    ]);
  });
  it('needs one room for all of the visit: two that are free one after the other do not do', () => {
    const half = [busyOn(MONDAY, '10:00', '10:30'), busyOn(MONDAY, '10:30', '11:00')];
    expect(times([rooms(...half)])).not.toContain('10:00');
  });
  it('holds the room through the buffers', () => {
    expect(times([rooms(busyOn(MONDAY, '11:05', '12:00'))], { bufferAfter: 10 })).not.toContain('10:00');
    expect(times([rooms(busyOn(MONDAY, '11:10', '12:00'))], { bufferAfter: 10 })).toContain('10:00');
  });
  it('holds the chair through processing time (D06)', () => {
    const colour = {
      duration: 105,
      work: [
        { from: 0, to: 30 },
        { from: 75, to: 105 },
      ],
    };
    expect(times([rooms(busyOn(MONDAY, '09:30', '10:15'))], colour)).not.toContain('09:00');
  });
  it('needs one of every kind', () => {
    const laser = { name: 'laser', units: [{ id: 'laser', busy: busyOn(MONDAY, '09:00', '16:00') }] };
    expect(times([rooms([]), laser])).toEqual(['16:00']);
  });
  it('has nothing to offer where there is no such room', () => expect(times([rooms()])).toEqual([]));
  it('names the free ones for the write path', () => {
    const { whole } = shapeOf({ duration: 60, step: 15 });
    expect(freeUnits(rooms(tenToEleven, [], tenToEleven, []), whole, tenToEleven[0]!)).toEqual(['room-2', 'room-4']);
  });
});
