import type { Appointment } from './booking.js';
import { withoutPart } from './without-part.js';

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
const part = (
  id: string,
  staffId: string,
  from: string,
  to: string,
  buffers: readonly [number, number],
): Appointment => ({
  id,
  staffId,
  serviceId: id,
  serviceName: id,
  choice: null,
  staffName: staffId,
  rebookAfterDays: null,
  preparation: null,
  startsAt: at(from),
  endsAt: at(to),
  bufferBefore: buffers[0],
  bufferAfter: buffers[1],
  processing: [],
  resources: [],
  priceAmount: 1000,
  taxRate: 25,
});

describe('a visit without one of its services (D22)', () => {
  const appointments = [
    part('cut', 'anna', '09:00', '09:45', [5, 0]),
    part('beard', 'anna', '09:45', '10:15', [0, 10]),
    part('colour', 'bo', '10:15', '11:45', [5, 15]),
  ];

  it('keeps the others where they are, with the buffers that stood around them', () => {
    const left = withoutPart({ appointments, priceAmount: 3000 }, 'beard')!;
    expect(left.change).toMatchObject({ startsAt: at('09:00'), endsAt: at('11:45'), priceAmount: 2000 });
    expect(left.change.appointments).toEqual([{ ...appointments[0], bufferAfter: 10 }, appointments[2]]);
  });

  it('begins later or ends sooner without its first or last', () => {
    const first = withoutPart({ appointments, priceAmount: 3000 }, 'cut')!.change;
    expect([first.startsAt, first.appointments[0]!.bufferBefore]).toEqual([at('09:45'), 5]);
    expect(withoutPart({ appointments, priceAmount: 3000 }, 'colour')!.change.endsAt).toEqual(at('10:15'));
  });

  it('has no part that is not its own', () => {
    expect(withoutPart({ appointments, priceAmount: 3000 }, 'manicure')).toBeNull();
  });
});
