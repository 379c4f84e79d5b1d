import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, desktop, launchBrowser, openSalon, phone, Product, watchedPage } from '../src/index.js';

/** "Why can nobody book Anna at ten?": asked in the calendar, answered with the way to what is in the way. */
describe('why a time is not offered', () => {
  let product: Product;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** A salon in which Anna has a visit at ten and lunch blocked at noon on Tuesday, and Wednesday is closed. */
  async function aSalon(context: BrowserContext): Promise<Page> {
    const { owner } = await openSalon(context, product.url);
    const ids = async (path: string) => (await owner.get<{ data: { id: string }[] }>(path)).data.map(({ id }) => id);
    const [serviceId] = await ids('/v1/services');
    const [staffId] = await ids('/v1/staff');
    const visit = { serviceId, staffId, start: '2026-03-03T09:00:00Z', client: { name: 'Ingrid Dahl' } };
    await owner.post('/v1/bookings', visit);
    const lunch = { staffId, kind: 'block', note: 'Lunch' };
    await owner.post('/v1/time-off', { ...lunch, start: '2026-03-03T09:45:00Z', end: '2026-03-03T10:30:00Z' });
    await owner.post('/v1/closures', { name: 'Stocktaking', from: '2026-03-04', to: '2026-03-04' });
    const watched = await watchedPage(context);
    watched.complaints.push = (...lines) => complaints.push(...lines);
    return watched.page;
  }

  /** Clicks into the first column of a day, chooses the haircut and a time, and asks. */
  async function ask(page: Page, day: string, time: string) {
    await page.goto(`${product.url}/admin/calendar?date=${day}`);
    const ground = page.locator('[data-ground]').first();
    await ground.waitFor();
    // The calendar has scrolled to the hours of the day: below the middle of the screen, nothing is booked.
    const { x } = (await ground.boundingBox()) ?? { x: 0 };
    await page.mouse.click(x + 40, 620);
    const form = page.getByRole('dialog', { name: 'New booking' });
    await form.getByRole('combobox', { name: 'Service' }).click();
    await page.getByRole('option', { name: /^Haircut/ }).click();
    await form.getByLabel('Time', { exact: true }).fill(time);
    await form.getByRole('button', { name: 'Why is this time not offered?' }).click();
    const answer = form.getByRole('region', { name: 'Why a time is not offered' });
    await answer.getByRole('listitem').first().waitFor();
    return { form, answer };
  }

  it.each([
    ['at the desk', desktop, false],
    ['at the desk in the dark', desktop, true],
    ['on a phone', phone, false],
    ['on a phone in the dark', phone, true],
  ] as const)('names all that is in the way and opens it, %s', async (_where, device, dark) => {
    const context = await device(browser, { dark });
    const page = await aSalon(context);
    const { answer } = await ask(page, '2026-03-03', '10:15');
    expect(await answer.getByRole('listitem').allInnerTexts()).toEqual([
      'Anna Berg has Ingrid Dahl 10:00–10:45: Haircut. Open the booking',
      "Anna Berg's time is blocked 10:45–11:30. Note: Lunch. Show in the calendar",
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
    const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(sideways).toBe(0);
    await answer.getByRole('link', { name: 'Open the booking' }).click();
    await page.getByRole('heading', { name: 'Ingrid Dahl' }).waitFor();
    await context.close();
  });

  it('takes a time nearby, and leads to the closed days', async () => {
    const context = await desktop(browser);
    const page = await aSalon(context);
    const { form, answer } = await ask(page, '2026-03-03', '10:15');
    await answer.getByRole('button', { name: '11:30', exact: true }).click();
    expect(await form.getByLabel('Time', { exact: true }).inputValue()).toBe('11:30');
    await answer.getByText('Tue 3 Mar, 11:30 is offered to clients, with Anna Berg.').waitFor();
    const closed = await ask(page, '2026-03-04', '10:00');
    await closed.answer.getByText('Closed Wed 4 Mar: Stocktaking.').waitFor();
    await page.setViewportSize({ width: 1366, height: 768 });
    const book = await closed.form.getByRole('button', { name: 'Book', exact: true }).boundingBox();
    expect(book && book.y + book.height).toBeLessThan(768);
    await closed.answer.getByRole('link', { name: 'Open closed days' }).click();
    await page.getByText('Stocktaking').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
