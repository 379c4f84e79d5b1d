import type { Browser, BrowserContext } from 'playwright-core';
import { accessibilityFaults, desktop, launchBrowser, openSalon, phone, Product, watchedPage } from '../src/index.js';

/** A salon wants its booking page under its own name (S05). No record is looked up: that would leave the machine. */
describe('a salon that claims a name of its own (S05)', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const contexts: readonly [string, (browser: Browser) => Promise<BrowserContext>][] = [
    ['at the desk', desktop],
    ['on a phone', phone],
  ];
  it.each(contexts)('is told how to prove it, and gives it up, %s (S05)', async (name, open) => {
    const context = await open(browser);
    const { page, complaints } = await watchedPage(context);
    const { owner, slug } = await openSalon(context, product.url);
    const host = `${slug}.example`;
    await page.goto(`${product.url}/admin/booking-page`);
    await page.getByLabel('Host name').fill(host);
    await page.getByRole('button', { name: 'Use this name' }).click();
    await page.getByText('Not proven yet').waitFor();
    await page.getByText(`_stamgast.${host}`).scrollIntoViewIfNeeded();
    expect(await accessibilityFaults(page)).toEqual([]);
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/own-${name.replaceAll(' ', '-')}.png` });
    const { url } = await owner.get<{ url: string }>('/v1/booking-page');
    expect(url).toBe(`${product.url}/book/${slug}`);
    await page.getByRole('button', { name: 'Give the name up' }).click();
    await page.getByLabel('Host name').waitFor();
    expect(complaints).toEqual([]);
  });
});
