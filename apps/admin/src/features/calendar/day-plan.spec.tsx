import { aBooking } from '../../../test/samples.js';
import { outside, planColumns, visibleHours } from './day-plan.js';

const column = { key: 's1', staffId: 's1', day: '2026-10-25' };
const hours = {
  staffId: 's1',
  date: '2026-10-25',
  windows: [{ start: '2026-10-25T08:00:00Z', end: '2026-10-25T15:00:00Z' }],
};

function plan(bookings: ReturnType<typeof aBooking>[]) {
  const [first] = planColumns({
    columns: [column],
    bookings,
    workingHours: [hours],
    timeOff: [],
    timeZone: 'Europe/Oslo',
  });
  if (!first) throw new Error('no column');
  return first;
}

describe('the plan of a column', () => {
  it('places bookings by the wall clock on the day that has 25 hours', () => {
    const { blocks, off } = plan([
      aBooking({ id: 'night', start: '2026-10-25T01:30:00Z', end: '2026-10-25T02:15:00Z' }),
      aBooking({ id: 'noon', start: '2026-10-25T11:00:00Z', end: '2026-10-25T11:45:00Z' }),
    ]);
    expect(blocks.map(({ booking, start, end }) => [booking.id, start, end])).toEqual([
      ['night', 150, 195],
      ['noon', 720, 765],
    ]);
    // Nine to four, winter time.
    expect(off).toEqual([
      { start: 0, end: 540 },
      { start: 960, end: 1440 },
    ]);
  });

  it('keeps a block readable that ends before it starts on the wall', () => {
    const [block] = plan([aBooking({ start: '2026-10-25T00:45:00Z', end: '2026-10-25T01:15:00Z' })]).blocks;
    expect([block?.start, block?.end]).toEqual([165, 180]);
  });

  it('leaves out other people and other days', () => {
    const other = aBooking({ staffId: 's2', start: '2026-10-25T11:00:00Z', end: '2026-10-25T11:45:00Z' });
    expect(plan([other, aBooking()]).blocks).toEqual([]);
  });

  it('shows the usual day, wider where somebody is booked outside it', () => {
    const late = aBooking({ start: '2026-10-25T19:30:00Z', end: '2026-10-25T20:15:00Z' });
    expect(visibleHours([plan([])])).toEqual({ start: 480, end: 1140 });
    expect(visibleHours([plan([late])])).toEqual({ start: 480, end: 1320 });
  });

  it('knows the complement of overlapping windows', () => {
    expect(
      outside([
        { start: 600, end: 720 },
        { start: 540, end: 660 },
      ]),
    ).toEqual([
      { start: 0, end: 540 },
      { start: 720, end: 1440 },
    ]);
    expect(outside([])).toEqual([{ start: 0, end: 1440 }]);
  });
});
