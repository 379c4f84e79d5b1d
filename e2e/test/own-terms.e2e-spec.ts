import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
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

/** Where one place, one service or one client is treated otherwise than the rules say, as the owner sets it. */
describe('what the owner sets apart', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let locationId: string;
  let serviceId: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    const places = await owner.get<{ data: { id: string; version: number }[] }>('/v1/locations');
    locationId = places.data[0]!.id;
    const services = await owner.get<{ data: { id: string; name: string }[] }>('/v1/services');
    serviceId = services.data.find((one) => one.name === 'Colour')!.id;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/apart-${name}.png` });
  }

  it('is when a place is open', async () => {
    await page.goto(`${product.url}/admin/settings?tab=locations`);
    await page.getByRole('button', { name: 'Set opening hours' }).click();
    await look(page, 'opening');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Opening hours saved').waitFor();
    const { weekly } = await owner.get<{ weekly: object[] }>(`/v1/locations/${locationId}/opening-hours`);
    expect(weekly).toEqual([{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }]);
  });

  it('is what one service asks for', async () => {
    await page.goto(`${product.url}/admin/services`);
    await page.getByText('Colour', { exact: true }).first().click();
    const terms = page.getByRole('group', { name: 'Terms of this service' });
    await terms.getByLabel('Whose bookings wait for your answer').selectOption({ label: 'Everybody’s' });
    await terms.getByLabel('Deposit', { exact: true }).selectOption({ label: 'A fixed sum' });
    await terms.getByLabel('Deposit (NOK)').fill('250');
    await terms.scrollIntoViewIfNeeded();
    await look(page, 'service');
    await terms.getByRole('button', { name: 'Save terms' }).click();
    await page.getByText('Terms saved').waitFor();
    expect(await owner.get(`/v1/services/${serviceId}/terms`)).toMatchObject({
      approval: 'all',
      depositPercent: null,
      depositAmount: { amount: 25_000, currency: 'NOK' },
    });
  });

  it('is how far a client is trusted', async () => {
    const { version } = await owner.get<{ version: number }>('/v1/policies');
    await page.request.patch(`${product.url}/v1/policies`, {
      headers: { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"` },
      data: { trustRule: true },
    });
    const email = `${randomUUID()}@example.test`;
    const { id } = await owner.post<{ id: string }>('/v1/clients', { name: 'Ingrid Dahl', email });
    await page.goto(`${product.url}/admin/clients/${id}`);
    const card = page.getByRole('region', { name: 'Deposit and trust' });
    await card.getByText('Books without a deposit of this rule').waitFor();
    await card.getByLabel('You say').selectOption({ label: 'Always a deposit' });
    await card.getByLabel('Why').fill('Asked to be reminded by it');
    await card.scrollIntoViewIfNeeded();
    await look(page, 'trust');
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('Is asked for a deposit').waitFor();
    await card.getByText('Asked to be reminded by it').waitFor();
  });

  it('is which public holidays close it, as the calendar says above the day', async () => {
    const { version, country } = await owner.get<{ version: number; country: string }>('/v1/holidays');
    await owner.put(`/v1/locations/${locationId}/holidays`, { observed: true, country, openDays: [] }, version);
    await page.goto(`${product.url}/admin/calendar?date=2026-04-03`);
    await page.getByText('Public holiday: Good Friday').waitFor();
    await look(page, 'holiday');
  });

  it('is what cancelling costs, in as many steps as there are', async () => {
    await page.goto(`${product.url}/admin/settings?tab=policies`);
    await page.getByLabel('Late from (hours before)').fill('48');
    await page.getByLabel('costs (% of the price)').fill('25');
    for (const [at, hours, percent] of [
      [0, '24', '50'],
      [1, '2', '100'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a step' }).click();
      await page.getByLabel('and from (hours before)').nth(at).fill(hours);
      await page
        .getByLabel('costs (% of the price)')
        .nth(at + 1)
        .fill(percent);
    }
    await page.getByText('later than 2 hours before 100 %', { exact: false }).waitFor();
    await look(page, 'tiers');
    const saved = page.waitForResponse((one) => one.request().method() === 'PATCH');
    await page.getByRole('button', { name: 'Save terms' }).click();
    expect((await saved).status()).toBe(200);
    const { cancelTiers } = await owner.get<{ cancelTiers: object[] }>('/v1/policies');
    expect(cancelTiers).toHaveLength(3);
    await page.reload();
    await page.getByText('later than 2 hours before 100 %', { exact: false }).waitFor();
  });

  it('fits on a phone', async () => {
    const cookies = await page.context().storageState();
    const small = await phone(browser);
    await small.addCookies(cookies.cookies);
    const { page: screen } = await watchedPage(small);
    await screen.goto(`${product.url}/admin/settings?tab=locations`);
    await screen.getByRole('heading', { name: 'Opening hours' }).waitFor();
    await look(screen, 'phone-opening');
    await screen.goto(`${product.url}/admin/settings?tab=questions`);
    await screen.getByText('You ask nothing beyond name and contact yet.', { exact: false }).waitFor();
    await look(screen, 'phone-questions');
    const sideways = await screen.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(sideways).toBe(0);
  });
});
