import '@testing-library/jest-dom';
import { FakeApi } from '../../../test/fake-api.js';
import { brokenRules, renderAdmin } from '../../../test/render-admin.js';
import { aBooking, aClient, aSession, nok, page } from '../../../test/samples.js';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Booking } from '../../shared/api/types/booking.js';

const staff = {
  id: 's1',
  name: 'Anna Lunde',
  email: null,
  title: null,
  color: null,
  locationIds: ['l1'],
  serviceIds: ['x1'],
  online: true,
  overrides: [],
  position: 1,
  archived: false,
  version: 1,
};

/** A calendar with one booking that answers as the server does: each step gives a new version. */
function aCalendar(start: Booking = aBooking()) {
  let booking = start;
  const become = (change: Partial<Booking>) => () => {
    booking = { ...booking, ...change, version: booking.version + 1 };
    return { body: booking };
  };
  const at = `/v1/bookings/${start.id}`;
  const empty = () => ({ body: page() });
  const api = new FakeApi()
    .on('GET', '/v1/auth/session', () => ({ body: aSession() }))
    .on('GET', '/v1/staff', () => ({ body: page(staff) }))
    .on('GET', '/v1/locations', empty)
    .on('GET', '/v1/time-off', empty)
    .on('GET', '/v1/staff/working-hours', () => ({
      body: {
        data: [
          {
            staffId: 's1',
            date: '2026-05-13',
            windows: [{ start: '2026-05-13T07:00:00Z', end: '2026-05-13T15:00:00Z' }],
          },
        ],
      },
    }))
    .on('GET', '/v1/bookings', () => ({ body: page(booking) }))
    .on('GET', at, () => ({ body: booking }))
    .on('GET', '/v1/clients/*/loyalty', () => ({
      body: { balance: 300, pending: 0, unit: 'points', rewards: [], reservations: [], entries: page() },
    }))
    .on('GET', `${at}/history`, () => ({ body: { data: [] } }))
    .on('POST', `${at}/check-in`, become({ status: 'arrived' }))
    .on('POST', `${at}/complete`, become({ status: 'completed', paid: true }))
    .on('POST', `${at}/undo`, become({ status: 'confirmed', paid: false }))
    .on('GET', '/v1/clients/*', () => ({ body: aClient() }))
    .install();
  return { api, at };
}

const open = () => renderAdmin('/calendar?date=2026-05-13&booking=v1');
const panel = () => screen.findByRole('complementary', { name: 'Booking details' });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('the booking panel', () => {
  it('tells who, when, what, with whom and for how much, in the zone of the business', async () => {
    aCalendar();
    await open();
    const details = within(await panel());
    expect(await details.findByRole('heading', { name: 'Ingrid Moe' })).toBeVisible();
    expect(details.getByText(/13 May 2026/)).toHaveTextContent('12:00–12:45');
    expect(details.getByText(/with Anna Lunde/)).toBeVisible();
    expect(details.getAllByText(/NOK.690/)).not.toHaveLength(0);
    expect(details.getByText('Not confirmed by the client')).toBeVisible();
    expect(await brokenRules()).toEqual([]);
  });

  it('checks in with the version it saw and a key, and takes it back with the version of the answer', async () => {
    const { api, at } = aCalendar();
    await open();
    await press('Check in');
    expect(await screen.findByText('Ingrid Moe is checked in')).toBeVisible();
    const [checkIn] = api.requests('POST', `${at}/check-in`);
    expect(checkIn?.headers.get('if-match')).toBe('"3"');
    expect(checkIn?.headers.get('idempotency-key')).toMatch(/.{16}/);
    await press('Undo');
    await waitFor(() => expect(api.requests('POST', `${at}/undo`)[0]?.headers.get('if-match')).toBe('"4"'));
    expect(await screen.findByText('Undone')).toBeVisible();
  });

  it('shows a step at once and goes back with the reason when it is refused', async () => {
    const { api, at } = aCalendar();
    let answer: (() => void) | undefined;
    const line = new Promise<void>((resolve) => (answer = resolve));
    api.on('POST', `${at}/check-in`, () => ({
      status: 409,
      body: { status: 409, code: 'status_not_allowed', title: 'No' },
    }));
    const send = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      if (String(input instanceof Request ? input.url : input).endsWith('/check-in')) await line;
      return send(input, init);
    };
    await open();
    await press('Check in');
    const current = async () => (await screen.findAllByRole('listitem', { current: 'step' }))[0];
    await waitFor(async () => expect(await current()).toHaveTextContent('Arrived'));
    answer?.();
    expect(await screen.findByText(/The booking has moved on/)).toBeVisible();
    await waitFor(async () => expect(await current()).toHaveTextContent('Confirmed'));
  });

  it('completes and takes the money in one step, less the discount', async () => {
    const { api, at } = aCalendar();
    await open();
    await press('Take payment');
    const dialog = within(await screen.findByRole('dialog', { name: 'Take payment' }));
    await userEvent.type(await dialog.findByLabelText('Discount'), '90,50');
    await userEvent.click(dialog.getByRole('radio', { name: 'Cash' }));
    expect(await brokenRules()).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: /Take NOK.599\.50/ }));
    expect(await screen.findByText(/NOK.599\.50 received/)).toBeVisible();
    expect(api.requests('POST', `${at}/complete`)[0]?.body).toEqual({
      sale: {
        lines: [{ serviceId: 'x1', name: 'Cut', quantity: 1, unitPrice: nok(69000) }],
        discount: nok(9050),
        payments: [{ method: 'cash', amount: nok(59950) }],
      },
    });
  });

  it('asks for the password when the session has ended, and the typed note is still there', async () => {
    const { api, at } = aCalendar();
    api.on('PATCH', at, () => ({ status: 401, body: { status: 401, code: 'not_signed_in', title: 'Sign in' } }));
    await open();
    const note = await screen.findByLabelText('Note for the staff');
    await userEvent.type(note, 'Likes silence');
    await userEvent.tab();
    const dialog = await screen.findByRole('dialog', { name: 'You have been signed out' });
    expect(dialog).toBeVisible();
    expect(note).toHaveValue('Likes silence');
    api.on('POST', '/v1/auth/sign-in', () => ({ body: aSession() }));
    await userEvent.type(within(dialog).getByLabelText('Password'), 'a long enough secret');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(screen.getByLabelText('Note for the staff')).toHaveValue('Likes silence');
  });
});
