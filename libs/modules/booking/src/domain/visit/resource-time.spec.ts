import { occupiedBy } from './occupied-time.js';
import { assignResources, staysOf } from './resource-time.js';

const minute = 60_000;
const at = (time: string) => Date.parse(`2026-03-02T${time}:00Z`);
const room = (id: string) => ({ id, kind: 'Room', name: id });
const part = (from: string, to: string, kinds: string[] = ['Room'], buffers: [number, number] = [0, 0]) => ({
  start: at(from),
  end: at(to),
  bufferBefore: buffers[0],
  bufferAfter: buffers[1],
  service: { resourceKinds: kinds },
});
const busy = (id: string, ...stretches: [string, string][]) =>
  [id, { busy: stretches.flat().map(at), visits: [], bookedThatDay: 0 }] as const;

describe('rooms and machines (D21)', () => {
  it('are taken in their order, each where it is free for the whole stay with its cleaning', () => {
    const rooms = [room('one'), room('two')];
    const wanted = [part('10:00', '11:00', ['Room'], [5, 10])];
    const first = assignResources(wanted, rooms, new Map());
    expect(first.resources).toEqual([[rooms[0]]]);
    const second = assignResources(wanted, rooms, new Map([busy('one', ['11:05', '12:00'])]));
    expect(second.resources).toEqual([[rooms[1]]]);
    const touching = assignResources(wanted, rooms, new Map([busy('one', ['09:00', '09:55'], ['11:10', '12:00'])]));
    expect(touching.resources).toEqual([[rooms[0]]]);
  });

  it('are missing by kind where none is free, or there are none', () => {
    const wanted = [part('10:00', '11:00', ['Room', 'Laser'])];
    const all = assignResources(wanted, [room('one')], new Map([busy('one', ['10:30', '10:45'])]));
    expect(all.missing).toEqual(['Room', 'Laser']);
    expect(all.resources).toEqual([[room('one')]]);
  });

  it('are kept from one part of a visit to the next, and given back in between where a part does not need them', () => {
    const parts = [part('10:00', '10:30', ['Room'], [5, 0]), part('10:30', '11:00', ['Room'], [0, 10])];
    expect(staysOf(parts, () => true)).toEqual([{ first: 0, after: 2, from: at('09:55'), to: at('11:10') }]);
    expect(staysOf([...parts, part('11:00', '12:00')], (index) => index !== 1).map(({ first }) => first)).toEqual([
      0, 2,
    ]);
  });

  it('stay taken during processing time, in which only the staff member is free (D06)', () => {
    const colour = {
      id: 'visit',
      staffId: 'anna',
      startsAt: new Date(at('09:00')),
      endsAt: new Date(at('10:45')),
      bufferBefore: 0,
      bufferAfter: 10,
      processing: [{ from: 30, to: 75 }],
      resources: [room('chair')],
    };
    const stretches = occupiedBy([colour], 'overlap').map((one) => [
      one.staffId ?? one.resourceId,
      one.fromMinute - at('09:00') / minute,
      one.untilMinute - at('09:00') / minute,
      (one.to.getTime() - at('09:00')) / minute,
    ]);
    expect(stretches).toEqual([
      ['anna', 0, 30, 30],
      ['anna', 75, 115, 105],
      ['chair', 0, 115, 115],
    ]);
  });
});
