import type { Browser } from 'playwright-core';
import { accessibilityFaults, desktop, launchBrowser, openSalon, Product, watchedPage } from '../src/index.js';

/** Dragging one visit of a series asks what the panel asks. */
describe('a visit of a series that is dragged', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('moves alone or with those that follow', async () => {
    const context = await desktop(browser);
    const { page, complaints } = await watchedPage(context);
    const { owner } = await openSalon(context, product.url);
    const services = await owner.get<{ data: { id: string; name: string }[] }>('/v1/services');
    const staff = await owner.get<{ data: { id: string }[] }>('/v1/staff');
    await owner.post('/v1/booking-series', {
      serviceId: services.data.find((one) => one.name === 'Colour')!.id,
      staffId: staff.data[0]!.id,
      start: '2026-03-03T09:00:00Z',
      recurrence: { unit: 'week', every: 1, count: 3 },
      policy: 'all_or_nothing',
      client: { name: 'Ida Ek' },
    });
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03`);
    const block = page.getByRole('button', { name: /Ida Ek/ }).first();
    const { x, y } = (await block.boundingBox())!;
    await page.mouse.move(x + 30, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 60, { steps: 5 });
    await page.mouse.move(x + 30, y + 110, { steps: 5 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Change time' });
    await dialog.getByRole('radio', { name: /those after it/ }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Move' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { data } = await owner.get<{ data: { start: string }[] }>('/v1/bookings?from=2026-03-03&to=2026-03-20');
    expect(new Set(data.map(({ start }) => start.slice(11, 16))).size).toBe(1);
    expect(data[0]!.start.slice(11, 16)).not.toBe('09:00');
    expect(complaints).toEqual([]);
  });
});
