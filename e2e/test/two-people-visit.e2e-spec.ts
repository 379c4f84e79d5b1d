import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desktop,
  launchBrowser,
  openSalon,
  phone,
  Product,
  watchedPage,
  type OpenSalon,
} from '../src/index.js';

interface BookedVisit {
  readonly price: { readonly amount: number };
  readonly appointments: readonly {
    readonly serviceName: string;
    readonly staffName: string;
    readonly start: string;
  }[];
}

/** One visit with two people: each service with a person of its own, and one of them cancelled alone (D22, D23). */
describe('a visit with two people', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let salon: OpenSalon;
  let admin: Page;
  let pocket: Page;
  let client: Page;
  const complaints: string[] = [];

  const visits = async (day: string) => {
    const query = `from=${day}&to=${day}`;
    return (await salon.owner.get<{ data: BookedVisit[] }>(`/v1/bookings?${query}`)).data;
  };
  const blocks = (name: RegExp) => admin.locator('button[data-block]').filter({ hasText: name });

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    salon = await openSalon(desk, product.url);
    const { data: staff } = await salon.owner.get<{ data: { id: string }[] }>('/v1/staff');
    await salon.owner.post('/v1/services', {
      name: 'Manicure',
      duration: 45,
      price: { amount: 40_000, currency: 'NOK' },
      parallel: true,
      staffIds: staff.map(({ id }) => id),
    });
    const phoneContext = await phone(browser);
    await phoneContext.addCookies(await desk.cookies());
    const seen = await Promise.all([watchedPage(desk), watchedPage(phoneContext), watchedPage(await desktop(browser))]);
    [admin, pocket, client] = seen.map((one) => one.page) as [Page, Page, Page];
    for (const one of seen) one.complaints.push = (...lines: string[]) => complaints.push(...lines);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  it('is booked on a phone: a cut with Anna, then colour with Bo', async () => {
    await pocket.goto(`${product.url}/book/${salon.slug}`);
    await pocket.getByRole('button', { name: /^Haircut/ }).click();
    await pocket.getByRole('button', { name: /^Colour/ }).click();
    await pocket.getByRole('button', { name: 'Continue' }).click();
    await pocket.getByRole('button', { name: 'Choose a person for each service' }).click();
    await pocket.getByLabel('Haircut with').selectOption({ label: 'Anna Berg' });
    await pocket.getByLabel('Colour with').selectOption({ label: 'Bo Lund' });
    expect(await accessibilityFaults(pocket)).toEqual([]);
    await pocket.getByRole('button', { name: 'Continue' }).click();
    await pocket.getByRole('button', { name: /^Thu 5 March/ }).click();
    await pocket.getByRole('button', { name: /^Thursday 5 March 2026 at 10:00/ }).click();
    expect(await accessibilityFaults(pocket)).toEqual([]);
    const onwards = pocket.getByRole('button', { name: 'Continue' });
    if (await onwards.isVisible()) await onwards.click();
    await pocket.getByLabel('Name').fill('Ingrid Dahl');
    await pocket.getByLabel('E-mail', { exact: true }).fill('ingrid@example.test');
    expect(await accessibilityFaults(pocket)).toEqual([]);
    await pocket.getByRole('button', { name: 'Book now' }).click();
    await pocket.getByRole('heading', { name: 'You are booked, Ingrid' }).waitFor();
    expect(await accessibilityFaults(pocket)).toEqual([]);
    const [visit] = await visits('2026-03-05');
    expect(visit!.appointments.map((one) => [one.serviceName, one.staffName, one.start.slice(11, 16)])).toEqual([
      ['Haircut', 'Anna Berg', '09:00'],
      ['Colour', 'Bo Lund', '09:45'],
    ]);
  });

  it('is booked on a desktop with two services at the same time', async () => {
    await client.goto(`${product.url}/book/${salon.slug}`);
    await client.getByRole('button', { name: /^Colour/ }).click();
    await client.getByRole('button', { name: /^Manicure/ }).click();
    await client.getByLabel('At the same time as Colour').check();
    expect(await accessibilityFaults(client)).toEqual([]);
    await client.getByRole('button', { name: 'Continue' }).click();
    await client.getByRole('button', { name: /^Anyone/ }).click();
    await client.getByRole('button', { name: /^Fri 6 March/ }).click();
    await client.getByRole('button', { name: /^Friday 6 March 2026 at 10:00/ }).click();
    const onwards = client.getByRole('button', { name: 'Continue' });
    if (await onwards.isVisible()) await onwards.click();
    await client.getByLabel('Name').fill('Nora Vik');
    await client.getByLabel('E-mail', { exact: true }).fill('nora@example.test');
    expect(await accessibilityFaults(client)).toEqual([]);
    await client.getByRole('button', { name: 'Book now' }).click();
    await client.getByRole('heading', { name: 'You are booked, Nora' }).waitFor();
    expect(await accessibilityFaults(client)).toEqual([]);
    const [visit] = await visits('2026-03-06');
    expect(visit!.appointments.map((one) => one.start.slice(11, 16))).toEqual(['09:00', '09:00']);
    expect(new Set(visit!.appointments.map((one) => one.staffName)).size).toBe(2);
  });

  it('stands in the calendar as one visit with a block beside each person', async () => {
    await admin.goto(`${product.url}/admin/calendar?date=2026-03-05`);
    await blocks(/Ingrid/)
      .nth(1)
      .waitFor();
    expect(await blocks(/Ingrid/).count()).toBe(2);
    await blocks(/Ingrid/)
      .last()
      .click();
    await admin.getByRole('button', { name: 'Cancel Colour only' }).waitFor();
    await admin.getByRole('button', { name: 'Cancel Haircut only' }).waitFor();
    expect(await accessibilityFaults(admin)).toEqual([]);
  });

  it('loses only the colour when the desk cancels that, and the cut stays where it is', async () => {
    await admin.getByRole('button', { name: 'Cancel Colour only' }).click();
    await admin.getByRole('dialog', { name: 'Cancel Colour?' }).waitFor();
    await admin.getByRole('button', { name: 'Cancel this service' }).hover();
    await admin.waitForTimeout(500);
    expect(await accessibilityFaults(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'Cancel this service' }).click();
    await admin.getByText('Colour is cancelled, the rest of the visit stays').waitFor();
    await admin.getByRole('button', { name: 'Cancel Haircut only' }).waitFor({ state: 'detached' });
    expect(await blocks(/Ingrid/).count()).toBe(1);
    const [visit] = await visits('2026-03-05');
    expect(visit).toMatchObject({ price: { amount: 59_000 }, appointments: [{ start: '2026-03-05T09:00:00.000Z' }] });
    expect(await accessibilityFaults(admin)).toEqual([]);
  });

  it('is entered by the desk with a person for each service, on a phone as well', async () => {
    await pocket.goto(`${product.url}/admin/`);
    await pocket.getByRole('button', { name: 'New booking' }).click();
    await pocket.getByRole('dialog').getByLabel('Client').fill('Ola Moen');
    await pocket.getByText('New client: Ola Moen').click();
    await pick('Service', 0, /^Colour/);
    await pocket.getByRole('button', { name: 'Add another service' }).click();
    await pick('Service', 1, /^Manicure/);
    await pick('With', 0, /^Bo Lund/);
    await pocket.getByLabel('At the same time as Colour').check();
    expect(await accessibilityFaults(pocket)).toEqual([]);
    await pocket.getByLabel('Time', { exact: true }).fill('15:00');
    await pocket.getByRole('button', { name: 'Book', exact: true }).click();
    await pocket.getByText('Ola Moen is booked', { exact: false }).first().waitFor();
    const [visit] = (await visits('2026-03-02')).filter((one) => one.appointments.length === 2);
    expect(visit!.appointments).toMatchObject([
      { serviceName: 'Colour', staffName: 'Bo Lund', start: '2026-03-02T14:00:00.000Z' },
      { serviceName: 'Manicure', staffName: 'Anna Berg', start: '2026-03-02T14:00:00.000Z' },
    ]);
  });

  /** Chooses in one of the form's lists. */
  async function pick(label: string, index: number, option: RegExp): Promise<void> {
    await pocket.getByRole('combobox', { name: label, exact: true }).nth(index).click();
    await pocket.getByRole('option', { name: option }).click();
  }
});
