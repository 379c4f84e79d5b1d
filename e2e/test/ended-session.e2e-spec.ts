import type { Browser, BrowserContext } from 'playwright-core';
import { desktop, launchBrowser, openSalon, Product, type OpenSalon } from '../src/index.js';

/** A calendar that is left open at the desk must not go on looking as if it were alive. */
describe('a session that ends while nobody touches the screen', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let salon: OpenSalon;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start({ STREAM_HEARTBEAT: '500' }), launchBrowser()]);
    desk = await desktop(browser);
    salon = await openSalon(desk, product.url);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is told on the screen, without a touch', async () => {
    const page = await desk.newPage();
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03`);
    await page.getByText('Anna Berg').first().waitFor();
    await salon.owner.post('/v1/auth/sign-out');
    await page
      .getByRole('dialog')
      .getByLabel(/Password/)
      .first()
      .waitFor({ timeout: 60_000 });
  });
});
