import '@testing-library/jest-dom';
import { brokenRules, renderPart } from '../../../test/render-admin.js';
import { FakeApi } from '../../../test/fake-api.js';
import { aBooking, aSession } from '../../../test/samples.js';
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CalendarGrid } from './calendar-grid.js';
import { planColumns } from './day-plan.js';
import { pixelsPerMinute } from './zoom.js';

const day = '2026-10-25';
const staff = [
  { id: 's1', name: 'Anna Lunde' },
  { id: 's2', name: 'Bo Strand' },
];
const perMinute = pixelsPerMinute(15);

function aGrid(change: Partial<Parameters<typeof CalendarGrid>[0]> = {}) {
  const plans = planColumns({
    columns: staff.map(({ id }) => ({ key: id, staffId: id, day })),
    bookings: [
      aBooking({ id: 'cut', start: '2026-10-25T09:00:00Z', end: '2026-10-25T09:45:00Z' }),
      aBooking({
        id: 'over',
        start: '2026-10-25T12:00:00Z',
        end: '2026-10-25T12:30:00Z',
        staffId: 's2',
        change: { status: 'completed', clientName: 'Ola Lie', paid: true },
      }),
    ],
    workingHours: [],
    timeOff: [],
    timeZone: 'Europe/Oslo',
  });
  const calls = { onOpen: jest.fn(), onPlace: jest.fn(), onAddAt: jest.fn(), onBusy: jest.fn() };
  const grid = (
    <CalendarGrid
      plans={plans}
      heads={staff.map(({ name }) => ({ title: name }))}
      zoom={15}
      timeZone="Europe/Oslo"
      today={day}
      selectedId={undefined}
      mayChange
      announcement=""
      {...calls}
      {...change}
    />
  );
  return { grid, ...calls };
}

const block = () => screen.findByRole('button', { name: 'Ingrid Moe, 10:00–10:45, Cut, Confirmed' });

beforeEach(() => {
  new FakeApi().on('GET', '/v1/auth/session', () => ({ body: aSession() })).install();
});

describe('the calendar grid', () => {
  it('draws a booking at its wall-clock time after the night that the clocks went back', async () => {
    await renderPart(aGrid().grid);
    // 09:00Z is 10:00 in Oslo on this day; the browser of the test is in UTC. The grid begins at midnight here,
    // because nobody works and the whole day is drawn from 08:00.
    const slot = (await block()).closest('li');
    expect(slot).toHaveStyle({ top: `${120 * perMinute}px`, height: `${45 * perMinute}px` });
    expect(await brokenRules()).toEqual([]);
  });

  it('moves, changes person and length from the keyboard', async () => {
    const { grid, onPlace } = aGrid();
    await renderPart(grid);
    (await block()).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowRight}{/Alt}{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    const steps = onPlace.mock.calls.map(([moved, column, next]) => [moved.booking.id, column.staffId, next]);
    expect(steps).toEqual([
      ['cut', 's1', { mode: 'move', start: 615, length: 45 }],
      ['cut', 's2', { mode: 'move', start: 600, length: 45 }],
      ['cut', 's1', { mode: 'resize', start: 600, length: 30 }],
    ]);
  });

  it('drags to another person in quarters of an hour, and Escape puts it back', async () => {
    const { grid, onPlace, onOpen } = aGrid();
    await renderPart(grid);
    const button = await block();
    const columns = document.querySelector('[data-column="s1"]')?.parentElement;
    jest.spyOn(columns as HTMLElement, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 1000));
    const at = (minute: number) => (minute - 480) * perMinute;
    const drag = (endKey?: string) => {
      fireEvent.pointerDown(button, { button: 0, clientX: 100, clientY: at(610) });
      act(() => {
        fireEvent.pointerMove(window, { clientX: 300, clientY: at(702) });
      });
      expect(screen.getByTestId('drag-ghost')).toHaveTextContent('11:30–12:15');
      act(() => {
        if (endKey) fireEvent.keyDown(window, { key: endKey });
        fireEvent.pointerUp(window, { clientX: 300, clientY: at(702) });
      });
    };
    drag('Escape');
    expect(onPlace).not.toHaveBeenCalled();
    drag();
    expect(onPlace).toHaveBeenCalledTimes(1);
    const [moved, column, next] = onPlace.mock.calls[0];
    expect([moved.booking.id, column.staffId, next.start, next.length]).toEqual(['cut', 's2', 690, 45]);
    expect(screen.queryByTestId('drag-ghost')).not.toBeInTheDocument();
    // A browser clicks at the end of a drag; that must open nothing.
    fireEvent.click(button);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('opens on a click and says what a visit that is over is', async () => {
    const { grid, onOpen } = aGrid();
    await renderPart(grid);
    await userEvent.click(await screen.findByRole('button', { name: /^Ola Lie, 13:00–13:30, Cut, Completed$/ }));
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'over' }));
  });

  it('books at the time under the pointer', async () => {
    const { grid, onAddAt } = aGrid();
    await renderPart(grid);
    await block();
    const ground = document.querySelector('[data-ground="s2"]');
    fireEvent.click(ground as Element, { clientX: 10, clientY: 100 * perMinute });
    const [column, minute] = onAddAt.mock.calls[0];
    expect([column.staffId, minute]).toEqual(['s2', 570]);
  });

  it('offers no change to those who may only look', async () => {
    const { grid, onPlace } = aGrid({ mayChange: false });
    await renderPart(grid);
    const button = await block();
    fireEvent.pointerDown(button, { button: 0, clientX: 0, clientY: 0 });
    fireEvent.pointerMove(window, { clientX: 0, clientY: 200 });
    expect(screen.queryByTestId('drag-ghost')).not.toBeInTheDocument();
    expect(document.querySelector('[data-ground]')).toBeNull();
    expect(onPlace).not.toHaveBeenCalled();
  });
});
