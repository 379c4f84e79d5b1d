import '@testing-library/jest-dom';
import { FakeApi } from '../../../test/fake-api.js';
import { brokenRules, renderAdmin } from '../../../test/render-admin.js';
import { aBooking, aClient, aSession, nok, page } from '../../../test/samples.js';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Explanation } from '../../shared/api/types/booking.js';
import type { Refusal, StaffAnswer } from './explained-line.js';

const anna = {
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

const cut = {
  id: 'x1',
  name: 'Cut',
  description: null,
  duration: 45,
  bufferBefore: 0,
  bufferAfter: 10,
  price: nok(69000),
  taxRate: 25,
  color: null,
  categoryId: null,
  staffIds: ['s1'],
  variants: [],
  addOns: [],
  online: true,
  rebookAfterDays: null,
  position: 1,
  archived: false,
  version: 1,
};

const visit = aBooking();

/** Anna at noon on 13 May in Oslo, when Ingrid Moe has her. */
function anAnswer(
  refusals: Refusal[],
  change: Partial<Explanation> = {},
  person: Partial<StaffAnswer> = {},
): Explanation {
  const bookable = refusals.length === 0;
  return {
    start: '2026-05-13T10:00:00Z',
    timeZone: 'Europe/Oslo',
    locationId: 'l1',
    booker: 'client',
    bookable,
    staffIds: bookable ? ['s1'] : [],
    services: [{ id: 'x1', name: 'Cut', online: true }],
    unperformed: [],
    bookingPageOn: true,
    segments: [
      {
        position: 0,
        serviceIds: ['x1'],
        start: '2026-05-13T10:00:00Z',
        bufferBefore: 0,
        bufferAfter: 10,
        staff: [
          {
            staffId: 's1',
            name: 'Anna Lunde',
            online: true,
            calendarTroubles: [],
            end: '2026-05-13T10:45:00Z',
            bookable,
            refusals,
            ...person,
          },
        ],
      },
    ],
    nearest: [],
    ...change,
  };
}

const thing = {
  kind: 'booking' as const,
  resourceName: null,
  from: visit.start,
  until: '2026-05-13T10:55:00Z',
  start: visit.start,
  end: visit.end,
  bookingId: visit.id,
  clientName: 'Ingrid Moe',
  serviceName: 'Cut',
  timeOffId: null,
  note: null,
};
const taken: Refusal = { reason: 'busy', from: thing.from, until: thing.until, inTheWay: [thing] };

function aDay(answer: Explanation) {
  const empty = () => ({ body: page() });
  return new FakeApi()
    .on('GET', '/v1/auth/session', () => ({ body: aSession() }))
    .on('GET', '/v1/staff', () => ({ body: page(anna) }))
    .on('GET', '/v1/services', () => ({ body: page(cut) }))
    .on('GET', '/v1/clients', empty)
    .on('GET', '/v1/locations', empty)
    .on('GET', '/v1/time-off', empty)
    .on('GET', '/v1/staff/working-hours', () => ({ body: { data: [] } }))
    .on('GET', '/v1/bookings', empty)
    .on('GET', '/v1/bookings/*', () => ({ body: visit }))
    .on('GET', '/v1/bookings/*/history', () => ({ body: { data: [] } }))
    .on('GET', '/v1/clients/*', () => ({ body: aClient() }))
    .on('GET', '/v1/availability', () => ({ body: { slots: [], timeZone: 'Europe/Oslo' } }))
    .on('GET', '/v1/availability/explain', () => ({ body: answer }))
    .install();
}

/** Clicks into Anna's empty day, and asks. */
async function ask(service = true) {
  const router = await renderAdmin('/calendar?date=2026-05-13');
  await screen.findByRole('list', { name: /Anna Lunde/ });
  fireEvent.click(document.querySelector('[data-ground="s1"]') as Element, { clientX: 10, clientY: 10 });
  const form = within(await screen.findByRole('dialog', { name: 'New booking' }));
  if (service) {
    await userEvent.click(await form.findByRole('combobox', { name: 'Service' }));
    await userEvent.click(await screen.findByRole('option', { name: /^Cut/ }));
  }
  await userEvent.click(form.getByRole('button', { name: 'Why is this time not offered?' }));
  return { router, form, region: within(await form.findByRole('region', { name: 'Why a time is not offered' })) };
}

const sentences = async (region: ReturnType<typeof within>) =>
  (await region.findAllByRole('listitem')).map(({ textContent }: HTMLElement) => textContent);

describe('why a time is not offered', () => {
  it('names the visit in the way, and opens it', async () => {
    const api = aDay(anAnswer([taken]));
    const { router, region } = await ask();
    expect(await sentences(region)).toEqual([
      'Anna Lunde has Ingrid Moe 12:00–12:45: Cut. With the time kept free around it, 12:00–12:55 is taken. Open the booking',
    ]);
    const [asked] = api.requests('GET', '/v1/availability/explain');
    expect(Object.fromEntries(asked!.query)).toMatchObject({ serviceId: 'x1', staffId: 's1' });
    expect(await brokenRules()).toEqual([]);
    await userEvent.click(region.getByRole('link', { name: 'Open the booking' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ booking: 'v1', date: '2026-05-13' }));
    expect(await screen.findByRole('complementary', { name: 'Booking details' })).toBeVisible();
    expect(screen.queryByRole('dialog', { name: 'New booking' })).not.toBeInTheDocument();
  });

  it('says every reason in a sentence, in the zone of the business', async () => {
    aDay(
      anAnswer([
        { reason: 'not_offered_by', serviceIds: ['x1'] },
        { reason: 'too_soon', earliest: '2026-05-13T12:00:00Z', noticeMinutes: 120, past: false },
        { reason: 'too_soon', earliest: '2026-05-13T12:00:00Z', noticeMinutes: 120, past: true },
        { reason: 'too_far', until: '2026-05-31T22:00:00Z', horizonDays: 18 },
        {
          reason: 'closed',
          closures: [{ id: 'k1', name: 'Whitsun', from: '2026-05-24', to: '2026-05-25' }],
          dayOff: { date: '2026-05-13', note: 'Moving house' },
        },
        { reason: 'closed', closures: [], dayOff: null },
        {
          reason: 'outside_hours',
          date: '2026-05-13',
          hours: [
            { start: '2026-05-13T07:00:00Z', end: '2026-05-13T09:00:00Z' },
            { start: '2026-05-13T11:00:00Z', end: '2026-05-13T13:00:00Z' },
          ],
          exception: { date: '2026-05-13', note: 'Course' },
        },
        { reason: 'outside_hours', date: '2026-05-13', hours: [], exception: null },
        { reason: 'off_step', step: 15, starts: ['2026-05-13T10:00:00Z', '2026-05-13T10:15:00Z'] },
        { reason: 'off_step', step: 15, starts: [] },
        { ...taken, inTheWay: [{ ...thing, until: thing.end, clientName: null }] },
        { ...taken, inTheWay: [{ ...thing, kind: 'time_off', note: 'Dentist' }] },
        { ...taken, inTheWay: [{ ...thing, kind: 'block' }] },
        { ...taken, inTheWay: [{ ...thing, kind: 'hold' }] },
        { ...taken, inTheWay: [] },
        { reason: 'busy', from: '2026-05-13T10:45:00Z', until: '2026-05-13T11:00:00Z', inTheWay: [] },
        {
          reason: 'no_resource',
          resource: 'treatment room',
          units: 1,
          inTheWay: [{ ...thing, resourceName: 'Room 2', until: '2026-05-13T10:55:00Z' }],
        },
        { reason: 'no_resource', resource: 'sauna', units: 0, inTheWay: [] },
      ]),
    );
    const { region } = await ask();
    expect(await sentences(region)).toEqual([
      'Anna Lunde does not perform Cut. Open Anna Lunde',
      'Clients book at least 2 h ahead, so from Wed 13 May, 14:00. Open the rules',
      'The time has passed.',
      'Clients book at most 18 days ahead, so until Sun 31 May. Open the rules',
      'Closed Sun 24 May–Mon 25 May: Whitsun. Open closed days',
      'Anna Lunde has Wed 13 May off. Note: Moving house. Open working hours',
      'It is closed that day.',
      'Anna Lunde works 09:00–11:00 and 13:00–15:00 on Wed 13 May; the visit would be 12:00–12:45. Note: Course. Open working hours',
      'Anna Lunde does not work on Wed 13 May. Open working hours',
      'Visits begin every 15 min: here at 12:00 and 12:15. Open the rules',
      'Visits begin every 15 min. Open the rules',
      'Anna Lunde has a visit 12:00–12:45: Cut. Open the booking',
      'Anna Lunde has time off 12:00–12:45. Note: Dentist. Show in the calendar',
      "Anna Lunde's time is blocked 12:00–12:45. Show in the calendar",
      'Somebody is just booking Anna Lunde 12:00–12:45.',
      'Anna Lunde is busy 12:00–12:55.',
      'Anna Lunde is busy 12:45–13:00. The visit itself would fit, but 10 min is kept free after it.',
      'No treatment room is free then. Open rooms and equipment',
      'Room 2 is taken 12:00–12:45: Ingrid Moe, Cut. With the time kept free around it, 12:00–12:55 is taken. Open the booking',
      'The location has no sauna. Open rooms and equipment',
    ]);
    expect(await brokenRules()).toEqual([]);
  });

  it('says that the time is offered, and what hides it from clients all the same', async () => {
    const hidden = { bookingPageOn: false, services: [{ id: 'x1', name: 'Cut', online: false }] };
    aDay(anAnswer([], hidden, { online: false }));
    const { region } = await ask();
    expect(await region.findByText('Wed 13 May, 12:00 is offered to clients, with Anna Lunde.')).toBeVisible();
    expect(await sentences(region)).toEqual([
      'The booking page is off, so clients see no times at all. Open the booking page',
      'Clients do not see Cut on the booking page. Open Cut',
      'Clients cannot choose Anna Lunde on the booking page. Open Anna Lunde',
    ]);
  });

  it('takes an offered time nearby into the form', async () => {
    const near = { start: '2026-05-13T11:00:00Z', end: '2026-05-13T11:45:00Z', date: '2026-05-13', staffIds: ['s1'] };
    aDay(anAnswer([taken], { nearest: [near] }));
    const { form, region } = await ask();
    await userEvent.click(await region.findByRole('button', { name: '13:00' }));
    expect(form.getByLabelText('Time')).toHaveValue('13:00');
  });

  it('asks for a service first, by keyboard too', async () => {
    const api = aDay(anAnswer([taken]));
    const { form, region } = await ask(false);
    expect(region.getByText(/Choose a service and write a time/)).toBeVisible();
    expect(api.requests('GET', '/v1/availability/explain')).toEqual([]);
    const hide = form.getByRole('button', { name: 'Hide the reasons', expanded: true });
    hide.focus();
    await userEvent.keyboard('{Enter}');
    expect(form.queryByRole('region', { name: 'Why a time is not offered' })).not.toBeInTheDocument();
  });

  it('says what went wrong, and tries again', async () => {
    const api = aDay(anAnswer([taken]));
    api.on('GET', '/v1/availability/explain', () => ({
      status: 404,
      body: { status: 404, code: 'not_found', title: 'No' },
    }));
    const { region } = await ask();
    expect(await region.findByRole('alert')).toBeVisible();
    api.on('GET', '/v1/availability/explain', () => ({ body: anAnswer([taken]) }));
    await userEvent.click(region.getByRole('button', { name: 'Try again' }));
    expect(await region.findByRole('link', { name: 'Open the booking' })).toBeVisible();
  });
});
