import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBooking, aPage, aSlot, FakeApi } from '../test/fake-api.js';
import { brokenRules, renderAt } from '../test/render-app.js';
import { BookingApp } from './booking-app.js';

const slots = [
  aSlot('2026-05-13T10:00:00Z'),
  aSlot('2026-05-13T14:30:00Z', '2026-05-13', ['p2']),
  aSlot('2026-05-15T09:00:00Z'),
];
// The test runs in UTC, so each name goes on with the visitor's own time.
const first = /^Wednesday 13 May 2026 at 12:00/;

function anApi(): FakeApi {
  return new FakeApi()
    .on('GET', '/v1/public/furu', () => ({ body: aPage() }))
    .on('GET', '/v1/public/furu/availability', ({ url }) => ({
      body: {
        timeZone: 'Europe/Oslo',
        slots: slots.filter(
          ({ date, staffIds }) =>
            date >= String(url.searchParams.get('from')) &&
            date <= String(url.searchParams.get('to')) &&
            staffIds.includes(url.searchParams.get('staffId') ?? staffIds[0] ?? ''),
        ),
      },
    }))
    .on('POST', '/v1/public/furu/holds', ({ body }) => ({
      status: 201,
      body: { id: 'h1', start: body['start'], end: body['start'], expiresAt: '2026-05-13T08:05:00Z' },
    }))
    .on('DELETE', '/v1/public/furu/holds/h1', () => ({ status: 204 }))
    .on('POST', '/v1/public/furu/bookings', () => ({
      status: 201,
      body: { booking: aBooking(), manageToken: 'secret', manageUrl: 'http://localhost/manage/secret' },
    }));
}

const open = (address = '/book/furu?locale=en') => renderAt(address, <BookingApp slug="furu" />);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const bookingsOf = (api: FakeApi) => api.requests('POST', '/v1/public/furu/bookings');

async function fillIn(name = 'Ingrid Berg'): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Name'), name);
  await userEvent.type(screen.getByLabelText('Mobile phone'), '98 76 54 32');
}

beforeEach(() => sessionStorage.clear());

it('books the first free time with anyone in five presses', async () => {
  const api = anApi().install();
  open();
  await press(/^Cut/);
  expect(await brokenRules()).toEqual([]);
  await press('Continue');
  await press(/^Anyone/);
  expect(await screen.findByRole('button', { name: first })).toHaveAttribute('aria-pressed', 'true');
  expect(await brokenRules()).toEqual([]);
  await press('Continue');
  await fillIn();
  expect(await brokenRules()).toEqual([]);
  await press('Book now');
  expect(await screen.findByRole('heading', { name: 'You are booked, Ingrid' })).toBeInTheDocument();
  expect(await brokenRules()).toEqual([]);
  const [sent] = bookingsOf(api);
  expect(sent?.body).toEqual({
    serviceIds: ['s1'],
    start: '2026-05-13T10:00:00Z',
    client: { name: 'Ingrid Berg', phone: '98 76 54 32', locale: 'en' },
    marketingConsent: { email: false, sms: false },
    holdId: 'h1',
  });
  expect(sent?.idempotencyKey).toMatch(/^[\da-f]{32}$/);
  expect(api.requests('DELETE', '/v1/public/furu/holds/h1')).toEqual([]);
});

it('shows who is free when, and asks for that person only', async () => {
  const api = anApi().install();
  open('/book/furu?locale=en&service=s1');
  const jonas = await screen.findByRole('button', { name: /^Jonas Berg/ });
  await waitFor(() => expect(jonas).toHaveTextContent('Next free: Wed 13 May 16:30'));
  await userEvent.click(jonas);
  expect(
    await screen.findByRole('button', { name: 'Wednesday 13 May 2026 at 16:30, 14:30 your time' }),
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: first })).not.toBeInTheDocument();
  expect(api.seen.at(-1)?.url.searchParams.get('staffId')).toBe('p2');
});

it('fetches the first week while the visitor still looks at the services', async () => {
  const api = anApi().install();
  open();
  await press(/^Cut/);
  await waitFor(() => expect(api.requests('GET', '/v1/public/furu/availability')).toHaveLength(1));
  const { searchParams } = api.requests('GET', '/v1/public/furu/availability')[0]!.url;
  expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['2026-05-13', '2026-05-19']);
});

it('keeps what was typed when the time was just taken, and offers others', async () => {
  const api = anApi();
  let taken = true;
  api.on('POST', '/v1/public/furu/bookings', () => {
    if (!taken) return { status: 201, body: { booking: aBooking(), manageToken: 'secret', manageUrl: '' } };
    taken = false;
    return {
      status: 409,
      body: { status: 409, code: 'slot_unavailable', alternatives: [aSlot('2026-05-13T11:00:00Z')] },
    };
  });
  api.install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  await fillIn();
  await press('Book now');
  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent('That time was just taken');
  expect(screen.getByLabelText('Name')).toHaveValue('Ingrid Berg');
  await userEvent.click(within(notice).getByRole('button', { name: 'Wednesday 13 May 2026 at 13:00' }));
  expect(screen.getByRole('button', { name: 'Book now' })).toHaveFocus();
  await press('Book now');
  await screen.findByRole('heading', { name: 'You are booked, Ingrid' });
  const [one, other] = bookingsOf(api);
  expect(other?.body['start']).toBe('2026-05-13T11:00:00Z');
  expect(other?.idempotencyKey).not.toBe(one?.idempotencyKey);
});

it('keeps the time while the visitor types, and gives it back when they turn round', async () => {
  const api = anApi().install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  expect(await screen.findByRole('status')).toHaveTextContent('We keep this time for you until 10:05.');
  expect(await brokenRules()).toEqual([]);
  await press('Back');
  await waitFor(() => expect(api.requests('DELETE', '/v1/public/furu/holds/h1')).toHaveLength(1));
});

it('says at once that somebody else has the time, before a form is filled in', async () => {
  const api = anApi();
  let tries = 0;
  api.on('POST', '/v1/public/furu/holds', ({ body }) => {
    if (tries++ > 0)
      return { status: 201, body: { id: 'h1', start: body['start'], end: '', expiresAt: '2026-05-13T08:05:00Z' } };
    const alternatives = [aSlot('2026-05-13T11:00:00Z')];
    return { status: 409, body: { status: 409, code: 'slot_unavailable', alternatives } };
  });
  api.install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent('That time was just taken');
  await userEvent.click(within(notice).getByRole('button', { name: 'Wednesday 13 May 2026 at 13:00' }));
  expect(await screen.findByText(/We keep this time/)).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('waits for the hold before it books, so that it does not meet its own', async () => {
  const api = anApi();
  let keep: (() => void) | undefined;
  const slow = new Promise<void>((resolve) => (keep = resolve));
  api.on('POST', '/v1/public/furu/holds', async ({ body }) => {
    await slow;
    return { status: 201, body: { id: 'h1', start: body['start'], end: '', expiresAt: '2026-05-13T08:05:00Z' } };
  });
  api.install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  await fillIn();
  await press('Book now');
  expect(bookingsOf(api)).toHaveLength(0);
  keep?.();
  await screen.findByRole('heading', { name: 'You are booked, Ingrid' });
  expect(bookingsOf(api).map(({ body }) => body['holdId'])).toEqual(['h1']);
});

it('books without a hold where none is to be had', async () => {
  const api = anApi();
  api.on('POST', '/v1/public/furu/holds', () => ({ status: 429, body: { status: 429, code: 'too_many_requests' } }));
  api.install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  await fillIn();
  await press('Book now');
  await screen.findByRole('heading', { name: 'You are booked, Ingrid' });
  expect(bookingsOf(api)[0]?.body['holdId']).toBeUndefined();
});

it('repeats with the same key after a broken line, and books once on a double click', async () => {
  const api = anApi();
  let broken = true;
  const answer = { status: 201, body: { booking: aBooking(), manageToken: 'secret', manageUrl: '' } };
  api.on('POST', '/v1/public/furu/bookings', () => {
    if (!broken) return answer;
    broken = false;
    return 'broken-line';
  });
  api.install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  await fillIn();
  await press('Book now');
  expect(await screen.findByRole('alert')).toHaveTextContent('You seem to be offline');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Book now' }));
  await screen.findByRole('heading', { name: 'You are booked, Ingrid' });
  const sent = bookingsOf(api);
  expect(sent).toHaveLength(2);
  expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey);
});

it('says which field is wrong, goes there, and sends nothing', async () => {
  const api = anApi().install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  await press('Book now');
  const name = screen.getByLabelText('Name');
  expect(name).toHaveFocus();
  expect(name).toHaveAccessibleDescription('Write your name.');
  expect(screen.getByLabelText('Mobile phone')).toHaveAccessibleDescription(
    'Write a phone number or an e-mail address.',
  );
  expect(bookingsOf(api)).toHaveLength(0);
});

it('never puts personal data or the key to the booking into the address', async () => {
  anApi().install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  await fillIn();
  expect(location.href).not.toMatch(/Ingrid|9876/);
  await press('Book now');
  await screen.findByRole('heading', { name: 'You are booked, Ingrid' });
  expect(location.href).not.toMatch(/Ingrid|9876|secret/);
});

it('goes back a step with the back button and keeps the choice', async () => {
  anApi().install();
  open();
  await press(/^Cut/);
  await press('Continue');
  await screen.findByRole('heading', { name: 'Who would you like to see?' });
  history.back();
  expect(await screen.findByRole('button', { name: /^Cut/ })).toHaveAttribute('aria-pressed', 'true');
});

it('leads from an empty day to the next free one', async () => {
  anApi().install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-14');
  expect(await screen.findByText('Nothing free on Thursday 14 May.')).toBeInTheDocument();
  await press('Show Friday 15 May');
  expect(await screen.findByRole('button', { name: /^Friday 15 May 2026 at 11:00/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

it('shows the reference of a failure and tries again', async () => {
  const api = anApi();
  let down = true;
  api.on('GET', '/v1/public/furu', () =>
    down ? { status: 500, body: { status: 500, code: 'internal', requestId: 'req-7' } } : { body: aPage() },
  );
  api.install();
  open();
  expect(await screen.findByRole('alert')).toHaveTextContent('Reference: req-7');
  down = false;
  await press('Try again');
  expect(await screen.findByRole('button', { name: /^Cut/ })).toBeInTheDocument();
});

it('switches the language of the page and says so to assistive technology', async () => {
  anApi().install();
  open();
  await userEvent.selectOptions(await screen.findByLabelText('Language'), 'Norsk');
  expect(await screen.findByRole('heading', { name: 'Hva vil du bestille?' })).toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute('lang', 'nb');
});

it('leaves every consent to the client', async () => {
  anApi().install();
  open('/book/furu?locale=en&service=s1&staff=any&day=2026-05-13&start=2026-05-13T10:00:00Z&step=details');
  for (const box of await screen.findAllByRole('checkbox')) expect(box).not.toBeChecked();
  expect(screen.getByLabelText('Name')).toHaveAttribute('autocomplete', 'name');
  expect(screen.getByLabelText('E-mail')).toHaveAttribute('autocomplete', 'email');
});

it('has the next week before it is asked for, and goes no further than the horizon', async () => {
  const api = anApi()
    .on('GET', '/v1/public/furu', () => ({
      body: aPage({
        policies: { ...aPage().policies, cancelNoticeHours: 24, moveNoticeHours: 24, cancelText: null, horizonDays: 9 },
      }),
    }))
    .install();
  open('/book/furu?locale=en&service=s1&staff=any');
  await screen.findByRole('button', { name: first });
  await waitFor(() => expect(api.requests('GET', '/v1/public/furu/availability')).toHaveLength(2));
  const { searchParams } = api.requests('GET', '/v1/public/furu/availability')[1]!.url;
  expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['2026-05-20', '2026-05-22']);
  await press('Later days');
  expect(screen.getByRole('button', { name: 'Later days' })).toBeDisabled();
  expect(api.requests('GET', '/v1/public/furu/availability')).toHaveLength(2);
});

it('turns to the first free day of another week', async () => {
  const api = anApi();
  api.on('GET', '/v1/public/furu/availability', ({ url }) => ({
    body: {
      timeZone: 'Europe/Oslo',
      slots: [aSlot('2026-05-13T10:00:00Z'), aSlot('2026-05-22T10:00:00Z')].filter(
        ({ date }) => date >= String(url.searchParams.get('from')) && date <= String(url.searchParams.get('to')),
      ),
    },
  }));
  api.install();
  open('/book/furu?locale=en&service=s1&staff=any');
  await screen.findByRole('button', { name: first });
  await press('Later days');
  expect(await screen.findByRole('button', { name: /^Friday 22 May 2026 at 12:00/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await press(/^Wed 20 May/);
  expect(await screen.findByText('Nothing free on Wednesday 20 May.')).toBeInTheDocument();
});

it('finds a day in the month at a glance', async () => {
  anApi().install();
  open('/book/furu?locale=en&service=s1&staff=any');
  await screen.findByRole('button', { name: first });
  await press('Month');
  const month = await screen.findByRole('group', { name: 'May 2026' });
  await waitFor(() => expect(within(month).getByRole('button', { name: /^Thursday 14 May/ })).toBeDisabled());
  expect(await brokenRules()).toEqual([]);
  await userEvent.click(within(month).getByRole('button', { name: 'Friday 15 May, 1 free time' }));
  expect(await screen.findByRole('button', { name: /^Friday 15 May 2026 at 11:00/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

it('books several services in one visit and adds them up', async () => {
  const api = anApi().install();
  open();
  await press(/^Cut/);
  await press(/^Colour/);
  expect(screen.getByText('2 services').closest('p')).toHaveTextContent('2 h 15 min · kr 1,780.50');
  await press('Continue');
  await waitFor(() => expect(api.seen.at(-1)?.url.searchParams.get('serviceIds')).toBe('s1,s2'));
});

it('says that booking is closed where it is', async () => {
  new FakeApi()
    .on('GET', '/v1/public/furu', () => ({ status: 404, body: { status: 404, code: 'booking_page_off' } }))
    .install();
  open();
  expect(await screen.findByRole('heading', { name: 'Online booking is closed right now' })).toBeInTheDocument();
});
