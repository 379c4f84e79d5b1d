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

const shots = process.env.SHOTS;

interface BookedVisit {
  readonly appointments: readonly {
    readonly staffName: string;
    readonly start: string;
    readonly guestName: string | null;
  }[];
}

/** Two friends have their hair cut at the same time: one books on a phone, the desk sees both and lets one off. */
describe('several people at once', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let salon: OpenSalon;
  let page: Page;
  let screen: Page;
  const complaints: string[] = [];

  const shoot = async (of: Page, name: string) => {
    if (shots) await of.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    salon = await openSalon(desk, product.url);
    const seen = await Promise.all([watchedPage(desk), watchedPage(await phone(browser))]);
    [page, screen] = seen.map((one) => one.page) as [Page, Page];
    for (const one of seen) one.complaints.push = (...lines: string[]) => complaints.push(...lines);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  it('book on a phone, each with somebody of their own', async () => {
    await screen.goto(`${product.url}/book/${salon.slug}`);
    await screen.getByRole('button', { name: /^Haircut/ }).click();
    await screen.getByRole('button', { name: 'Continue' }).click();
    await screen.getByRole('button', { name: 'One person more' }).click();
    await screen.getByText('Each of you gets somebody of your own, at the same time.').waitFor();
    expect(await screen.getByRole('button', { name: 'One person more' }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(screen)).toEqual([]);
    await shoot(screen, 'group-choice-phone');
    await screen.getByRole('button', { name: 'Continue' }).click();
    await screen.getByRole('button', { name: /^Thu 5 March/ }).click();
    await screen.getByRole('button', { name: /^Thursday 5 March 2026 at 10:00/ }).click();
    const onwards = screen.getByRole('button', { name: 'Continue' });
    if (await onwards.isVisible()) await onwards.click();
    await screen.getByLabel('Name', { exact: true }).fill('Ingrid Dahl');
    await screen.getByLabel('E-mail', { exact: true }).fill('ingrid@example.test');
    await screen.getByLabel('Name of guest 1 (if you like)').fill('Liv');
    expect(await accessibilityFaults(screen)).toEqual([]);
    await shoot(screen, 'group-details-phone');
    await screen.getByRole('button', { name: 'Book now' }).click();
    await screen.getByRole('heading', { name: 'You are booked, Ingrid' }).waitFor();
    await screen.getByText('(Liv)').waitFor();
    expect(await accessibilityFaults(screen)).toEqual([]);
    await shoot(screen, 'group-done-phone');
    const query = 'from=2026-03-05&to=2026-03-05';
    const [visit] = (await salon.owner.get<{ data: BookedVisit[] }>(`/v1/bookings?${query}`)).data;
    expect(visit!.appointments.map((one) => one.start.slice(11, 16))).toEqual(['09:00', '09:00']);
    expect(new Set(visit!.appointments.map((one) => one.staffName)).size).toBe(2);
  });

  it('stand together at the desk, where one can be let off alone', async () => {
    await page.goto(`${product.url}/admin/calendar?date=2026-03-05`);
    await page
      .locator('button[data-block]')
      .filter({ hasText: /Ingrid/ })
      .first()
      .click();
    await page.getByText(/for Liv/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await shoot(page, 'group-desk');
    await page.getByRole('button', { name: 'Cancel Haircut only' }).last().click();
    await page.getByRole('button', { name: 'Cancel this service' }).click();
    await page.getByText(/for Liv/).waitFor({ state: 'detached' });
  });
});
