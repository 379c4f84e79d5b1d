import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desktop,
  launchBrowser,
  openSalon,
  phone,
  Product,
  watchedPage,
  type SalonOwner,
} from '../src/index.js';

const thursday = '2026-03-12';

/** 19 March at ten is somebody else's, 2 April is Maundy Thursday. */
async function hinder(owner: SalonOwner): Promise<void> {
  const { data: services } = await owner.get<{ data: { id: string; name: string }[] }>('/v1/services');
  const { data: staff } = await owner.get<{ data: { id: string; name: string }[] }>('/v1/staff');
  const anna = staff.find(({ name }) => name === 'Anna Berg')?.id ?? '';
  const cut = services.find(({ name }) => name === 'Haircut')?.id ?? '';
  const client = { name: 'Ola Hansen', email: 'ola@example.test' };
  await owner.post('/v1/bookings', { client, serviceId: cut, staffId: anna, start: '2026-03-19T09:00:00Z' });
  const { data: locations } = await owner.get<{ data: { id: string }[] }>('/v1/locations');
  const { version } = await owner.get<{ version: number }>('/v1/holidays');
  await owner.put(`/v1/locations/${locations[0]?.id}/holidays`, { observed: true, country: 'NO' }, version);
}

/** The desk books every Thursday; one date is taken and one is a holiday. Later the client cancels what is left. */
describe.each(['desktop', 'phone'] as const)('visits that repeat, at a %s', (device) => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let owner: SalonOwner;
  let slug: string;
  let complaints: string[];

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await (device === 'phone' ? phone(browser) : desktop(browser));
    ({ page, complaints } = await watchedPage(desk));
    ({ owner, slug } = await openSalon(desk, product.url));
    await hinder(owner);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  const openBooking = async (date: string) => {
    await page.goto(`${product.url}/admin/calendar?date=${date}`);
    await page
      .getByRole('button', { name: /Siri Dahl/ })
      .first()
      .click();
    await page.getByText(/Visit \d of 5/).waitFor();
  };
  /** A step of a visit is a button, or one of the further ones. */
  const act = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    if (await button.isVisible()) return button.click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  const starts = async () => {
    const { data } = await owner.get<{ data: { start: string; status: string; clientName: string }[] }>(
      '/v1/bookings?limit=100&from=2026-03-12&to=2026-05-01',
    );
    return data.filter(({ clientName }) => clientName === 'Siri Dahl').sort((a, b) => a.start.localeCompare(b.start));
  };

  const shot = (of: Page, name: string) =>
    process.env.SHOTS ? of.screenshot({ path: `${process.env.SHOTS}/recurring-${device}-${name}.png` }) : null;

  it('shows every date before anything is booked (D36)', async () => {
    await page.goto(`${product.url}/admin/calendar?date=${thursday}`);
    const ground = page.locator('[data-ground]').first();
    await ground.waitFor();
    const { x } = (await ground.boundingBox()) ?? { x: 0 };
    await page.mouse.click(x + 40, 620);
    const form = page.getByRole('dialog', { name: 'New booking' });
    await form.getByLabel('Client').fill('Siri Dahl');
    await page.getByRole('option', { name: /New client: Siri Dahl/ }).click();
    await form.getByLabel('E-mail').fill('siri@example.test');
    await form.getByRole('combobox', { name: 'Service' }).click();
    await page.getByRole('option', { name: /^Haircut/ }).click();
    await form.getByLabel('Time', { exact: true }).fill('10:00');
    await form.getByRole('switch', { name: 'Repeat this visit' }).check();
    await form.getByRole('textbox', { name: 'How many' }).fill('5');
    await form.getByText('3 of 5 dates are free').waitFor();
    await form.getByText('Taken').waitFor();
    await form.getByText('Holiday: Maundy Thursday').waitFor();
    expect(await form.getByRole('button', { name: /^Book \d/ }).isDisabled()).toBe(true);
    await shot(page, 'preview');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('books what the desk chooses to do about the others', async () => {
    const form = page.getByRole('dialog', { name: 'New booking' });
    await form.getByRole('radio', { name: 'Leave out' }).check();
    await form.getByRole('button', { name: 'Book 3 visits' }).waitFor();
    await form.getByRole('radio', { name: 'Take the nearest free time' }).check();
    await form
      .getByText(/instead/)
      .first()
      .waitFor();
    await shot(page, 'nearest');
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Book 5 visits' }).click();
    await page.getByText('5 visits are booked').waitFor();
    expect((await starts()).map(({ start }) => start.slice(0, 10))).toEqual([
      '2026-03-12',
      '2026-03-19',
      '2026-03-26',
      expect.stringMatching(/2026-04-0[13]|2026-03-31/),
      '2026-04-09',
    ]);
  });

  it('tells in the panel which visit of the series it is, and asks how far a move reaches', async () => {
    await openBooking(thursday);
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await page.getByRole('button', { name: 'Hide the dates' }).waitFor();
    await shot(page, 'panel');
    expect(await accessibilityFaults(page)).toEqual([]);
    await act('Change time');
    const dialog = page.getByRole('dialog', { name: 'Change time' });
    await dialog.getByRole('radio', { name: 'This and those after it (5)' }).check();
    await dialog.getByLabel('Time', { exact: true }).fill('14:00');
    await shot(page, 'move');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByText('5 visits are moved').waitFor();
    expect((await starts()).map(({ start }) => start.slice(11, 16))).toEqual([
      '13:00',
      '13:00',
      '13:00',
      '12:00',
      '12:00',
    ]);
  });

  it('cancels this visit and those after it, and leaves what came before', async () => {
    await openBooking('2026-03-26');
    await act('Cancel booking');
    const dialog = page.getByRole('dialog', { name: 'Cancel this booking' });
    await dialog.getByRole('radio', { name: 'This and those after it (3)' }).check();
    await shot(page, 'cancel');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel booking' }).click();
    await page.getByText('3 visits are cancelled').waitFor();
    expect((await starts()).map(({ status }) => status)).toEqual([
      'confirmed',
      'confirmed',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  it('books the same again while the client is still there', async () => {
    await owner.advance('P10DT7H');
    await openBooking(thursday);
    await act('Complete');
    const again = page.getByRole('region', { name: 'Same again' });
    await again.getByRole('textbox', { name: 'In how many weeks' }).fill('4');
    await again.getByText('Free at the same time').waitFor();
    await shot(page, 'again');
    expect(await accessibilityFaults(page)).toEqual([]);
    await again.getByRole('button', { name: /Book Thu, 9 Apr, 14:00|Book Thu 9 Apr, 14:00/ }).click();
    await again.getByText(/Next visit: Thu/).waitFor();
    const booked = (await starts()).filter(({ status }) => status === 'confirmed');
    expect(booked.at(-1)?.start).toBe('2026-04-09T12:00:00.000Z');
  });

  it('lets a client repeat what the owner allows to be repeated', async () => {
    if (device === 'desktop') return allowByHand();
    const { data } = await owner.get<{ data: { id: string; name: string; version: number }[] }>('/v1/services');
    const cut = data.find(({ name }) => name === 'Haircut');
    await desk.request.patch(`${product.url}/v1/services/${cut?.id}`, {
      headers: { 'sec-fetch-site': 'same-origin', 'if-match': `"${cut?.version}"` },
      data: { onlineRecurring: true, mostRecurring: 6 },
    });
    await bookSeries();
  });

  async function allowByHand(): Promise<void> {
    await page.goto(`${product.url}/admin/services`);
    await page.getByRole('link', { name: /Haircut/ }).click();
    await page.getByRole('switch', { name: 'Clients may repeat it' }).check();
    await page.getByLabel('How many visits at once').fill('6');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Haircut is saved').waitFor();
    await bookSeries();
  }

  /** Tuesdays from 17 March on: the clock stands on the 12th. */
  async function bookSeries(): Promise<void> {
    const stranger = await (device === 'phone' ? phone(browser) : desktop(browser));
    const watched = await watchedPage(stranger);
    const client = watched.page;
    await client.goto(`${product.url}/book/${slug}`);
    await client.getByText('Haircut').first().click();
    const onwards = () => client.getByRole('button', { name: 'Continue' });
    if (await onwards().isVisible()) await onwards().click();
    await client.getByText('Bo Lund').first().click();
    await client.getByRole('button', { name: /^Tue 17 March/ }).click();
    await client.getByRole('button', { name: /^Tuesday 17 March 2026 at 10:00/ }).click();
    if (await onwards().isVisible()) await onwards().click();
    await client.getByLabel('Name').fill('Ingrid Dahl');
    await client.getByLabel('E-mail', { exact: true }).fill('ingrid@example.test');
    await client.getByLabel('Come again?').selectOption({ label: 'Every 2 weeks' });
    await client.getByLabel('How many visits').selectOption('3');
    await client.getByText('3 visits will be booked').waitFor();
    await shot(client, 'widget');
    expect(await accessibilityFaults(client)).toEqual([]);
    await client.getByRole('button', { name: 'Book now' }).click();
    await client.getByRole('heading', { name: 'You are booked, Ingrid' }).waitFor();
    await client.getByText('Tuesday 31 March at 10:00').waitFor();
    expect(await accessibilityFaults(client)).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await stranger.close();
  }
});
