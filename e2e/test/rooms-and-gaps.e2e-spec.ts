import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, desktop, launchBrowser, openSalon, phone, Product, watchedPage } from '../src/index.js';

/** An owner tells the product what a service takes, and the desk sees it in the calendar. */
describe('rooms and processing time', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let complaints: string[];
  let slug: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ slug } = await openSalon(desk, product.url));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  it('starts with a room', async () => {
    await page.goto(`${product.url}/admin/settings?tab=resources`);
    await page.getByRole('button', { name: 'New room or machine' }).click();
    await page.getByLabel('Name').fill('Chair by the window');
    await page.getByRole('combobox', { name: 'Kind' }).fill('Chair');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Chair by the window' }).waitFor();
  });

  it('is told of a service that needs the room, and leaves its stylist free meanwhile', async () => {
    await page.goto(`${product.url}/admin/services`);
    await page.getByRole('link', { name: /Colour/ }).click();
    await page.getByRole('button', { name: 'Add processing time' }).click();
    await page.getByLabel('Free from minute').fill('30');
    await page.getByLabel('Free until minute').fill('75');
    await page.getByText('Chair', { exact: true }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Colour is saved').waitFor();
  });

  it('offers the gap to another client, and no second colour without a chair', async () => {
    const stranger = await phone(browser);
    const book = (body: object) =>
      stranger.request.post(`${product.url}/v1/public/${slug}/bookings`, {
        headers: { 'idempotency-key': crypto.randomUUID() },
        data: body,
      });
    const shop = await (await stranger.request.get(`${product.url}/v1/public/${slug}`)).json();
    const [cut, colour] = ['Haircut', 'Colour'].map(
      (name) => shop.services.find((one: { name: string }) => one.name === name).id as string,
    );
    const staffId = shop.staff[0].id as string;
    const start = '2026-03-03T09:00:00Z';
    const client = { name: 'Ola Hansen', email: 'ola@example.test' };
    expect((await book({ serviceId: colour, staffId, start, client })).status()).toBe(201);
    const other = { name: 'Siri Dahl', email: 'siri@example.test' };
    expect((await book({ serviceId: cut, staffId, start: '2026-03-03T09:30:00Z', client: other })).status()).toBe(201);
    const refused = await book({ serviceId: colour, start, client: other });
    expect(await refused.json()).toMatchObject({ status: 409, reason: 'no_resource' });
    await stranger.close();
  });

  it('draws the gap in the calendar, and names the room in the panel', async () => {
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03`);
    const colour = page.getByRole('button', { name: /Ola Hansen/ });
    await colour.waitFor();
    await page.getByRole('button', { name: /Siri Dahl/ }).waitFor();
    await colour.click();
    await page.getByText('Chair by the window').waitFor();
  });
});
