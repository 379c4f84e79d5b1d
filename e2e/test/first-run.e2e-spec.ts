import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, desktop, launchBrowser, phone, Product, watchedPage } from '../src/index.js';

const screens = [
  '/',
  '/calendar',
  '/clients',
  '/messages',
  '/loyalty',
  '/reports',
  '/services',
  '/team',
  '/booking-page',
  '/import',
  '/settings',
];

/** What somebody does who has just cloned it: sign up, load the demo data, look around. */
describe('the first minutes', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('leads a stranger to the sign-in, and from there to a business of their own', async () => {
    await page.goto(`${product.url}/admin`);
    await page.getByRole('link', { name: /sign up|create/i }).click();
    await page.getByLabel(/Your name/).fill('Kari Nordmann');
    await page.getByLabel(/E-mail/).fill('kari@example.test');
    await page.getByRole('textbox', { name: /Password/ }).fill('a chair kept warm');
    await page
      .getByLabel(/business/i)
      .first()
      .fill('Salong Nord');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /create|sign up|start|open/i }).click();
    await page.getByRole('heading', { name: 'Welcome, Kari' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('fills the business with a made-up year at one click', async () => {
    await page.getByRole('button', { name: 'Load demo data' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 240_000 });
    await page.getByText('You are looking at demo data.').waitFor();
    await page.getByText('Worth a word today').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['desk, light', { dark: false, small: false }],
    ['desk, dark', { dark: true, small: false }],
    ['phone, light', { dark: false, small: true }],
    ['phone, dark', { dark: true, small: true }],
  ])(
    'shows every screen without a fault: %s',
    async (_, { dark, small }) => {
      const context = small ? await phone(browser, { dark }) : await desktop(browser, { dark });
      await context.addCookies(await desk.cookies());
      const look = await watchedPage(context);
      const faults: string[] = [];
      for (const screen of screens) {
        await look.page.goto(`${product.url}/admin${screen}`);
        await look.page.locator('h1, [role="grid"], [role="group"]').first().waitFor();
        await look.page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
        const tooWide = await look.page
          .locator('html')
          .evaluate((root: { scrollWidth: number; clientWidth: number }) => root.scrollWidth - root.clientWidth);
        if (tooWide > 0) faults.push(`${screen} is ${tooWide} px too wide`);
        for (const fault of await accessibilityFaults(look.page)) faults.push(`${screen} ${fault}`);
      }
      await context.close();
      expect([...faults, ...look.complaints]).toEqual([]);
    },
    180_000,
  );

  it('takes the made-up year away again', async () => {
    await page.goto(`${product.url}/admin`);
    await page.getByRole('button', { name: 'Remove demo data' }).click();
    await page.getByText('Demo data', { exact: true }).waitFor({ state: 'detached', timeout: 240_000 });
    expect(complaints).toEqual([]);
  });
});
