import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBooking, aPage, aSlot, FakeApi } from '../../test/fake-api.js';
import { brokenRules, renderAt } from '../../test/render-app.js';
import type { PublicBooking } from '../api/types.js';
import { ManageApp } from './manage-app.js';

const path = '/v1/public/bookings/secret';

function anApi(booking: PublicBooking): FakeApi {
  return new FakeApi()
    .on('GET', path, () => ({ body: booking }))
    .on('GET', '/v1/public/furu', () => ({ body: aPage() }))
    .on('GET', `${path}/availability`, () => ({
      body: { timeZone: 'Europe/Oslo', slots: [aSlot('2026-05-14T10:00:00Z')] },
    }))
    .on('POST', `${path}/confirm`, () => ({ body: { ...booking, clientConfirmedAt: '2026-05-13T08:00:00Z' } }))
    .on('POST', `${path}/cancel`, () => ({
      body: { ...booking, status: 'cancelled', canCancel: false, canMove: false, canConfirm: false },
    }))
    .on('POST', `${path}/reschedule`, ({ body }) => ({ body: { ...booking, start: body['start'] } }))
    .on('POST', `${path}/feedback`, ({ body }) => ({ body: { ...booking, feedback: body } }))
    .install();
}

const open = (query = '') => renderAt(`/manage/secret?locale=en${query}`, <ManageApp token="secret" />);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const posted = (api: FakeApi) => api.seen.filter(({ method }) => method === 'POST');

it('changes nothing by being opened, whatever the link says', async () => {
  const api = anApi(aBooking({ status: 'completed', canCancel: false, canMove: false, canConfirm: false }));
  open('&rate=4');
  expect(await screen.findByRole('radio', { name: '4 stars of 5' })).toBeChecked();
  expect(posted(api)).toHaveLength(0);
  expect(await brokenRules()).toEqual([]);
  await press('Send');
  expect(await screen.findAllByText('Thank you. It helps us to get better.')).not.toHaveLength(0);
  expect(posted(api).map(({ body }) => body)).toEqual([{ score: 4 }]);
});

it('ignores a rating that no star stands for', async () => {
  anApi(aBooking({ status: 'completed', canCancel: false, canMove: false }));
  open('&rate=9');
  for (const star of await screen.findAllByRole('radio')) expect(star).not.toBeChecked();
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
});

it('lets the client say yes', async () => {
  anApi(aBooking());
  open();
  expect(await screen.findByRole('heading', { name: 'Your visit, Ingrid' })).toBeInTheDocument();
  expect(await brokenRules()).toEqual([]);
  await press('Yes, I am coming');
  expect(await screen.findByText('You have said you are coming')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Yes, I am coming' })).not.toBeInTheDocument();
});

it('says that it is late, and what that means, before it cancels', async () => {
  const api = anApi(aBooking({ cancelIsLate: true }));
  open();
  await press('Cancel visit');
  expect(await screen.findByText('This is a late cancellation.')).toBeInTheDocument();
  expect(screen.getByText(/The limit was Monday 18 May at 10:00/)).toBeInTheDocument();
  expect(screen.getByText('Late costs half.')).toBeInTheDocument();
  expect(await brokenRules()).toEqual([]);
  expect(posted(api)).toHaveLength(0);
  await press('Yes, cancel the visit');
  expect(await screen.findByText('Cancelled')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Book again' })).toHaveAttribute('href', '/book/furu?service=s1&staff=p1');
});

it('moves to the time that was chosen', async () => {
  const api = anApi(aBooking());
  open();
  await press('Move');
  expect(await brokenRules()).toEqual([]);
  await press('Move to Thursday 14 May at 12:00');
  expect(await screen.findByText('Moved. You are now booked Thursday 14 May at 12:00.')).toBeInTheDocument();
  expect(posted(api).map(({ body }) => body)).toEqual([{ start: '2026-05-14T10:00:00Z' }]);
  expect(location.search).toBe('?locale=en');
});

it('leaves the visit as it was when the new time is lost', async () => {
  const api = anApi(aBooking());
  api.on('POST', `${path}/reschedule`, () => ({
    status: 409,
    body: { status: 409, code: 'slot_unavailable', alternatives: [] },
  }));
  open();
  await press('Move');
  await press('Move to Thursday 14 May at 12:00');
  expect(await screen.findByRole('alert')).toHaveTextContent('That time was just taken');
  await press('Keep the time as it is');
  expect(await screen.findByText(/Tuesday 19 May at 10:00/)).toBeInTheDocument();
});

it('shows points and the way to the next reward', async () => {
  anApi(
    aBooking({
      points: {
        balance: 140,
        unit: 'points',
        nextReward: { name: 'a beard trim', cost: 200, missing: 60 },
        history: [{ at: '2026-04-02T10:00:00Z', points: -20, reason: 'Used' }],
      },
    }),
  );
  open();
  expect(await screen.findByText('60 points left to a beard trim')).toBeInTheDocument();
  expect(screen.getByText('−20')).toBeInTheDocument();
  expect(await brokenRules()).toEqual([]);
});

it('explains a link that no longer works', async () => {
  new FakeApi().on('GET', path, () => ({ status: 404, body: { status: 404, code: 'not_found' } })).install();
  open();
  expect(await screen.findByText('This link no longer works')).toBeInTheDocument();
});
