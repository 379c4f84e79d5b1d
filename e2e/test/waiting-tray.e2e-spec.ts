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

interface Entry {
  readonly id: string;
  readonly state: string;
  readonly noticeMinutes: number;
  readonly offer: { readonly start: string } | null;
}

/** The desk gives those who wait a time from beside the calendar (D40, D41). */
describe('people who wait, beside the calendar', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  interface Desk {
    readonly page: Page;
    readonly complaints: string[];
    readonly owner: SalonOwner;
    readonly entry: (of: string) => Promise<Entry>;
  }

  /** Ida and Per wait for tomorrow; nothing is offered by itself. */
  async function openDesk(context: BrowserContext): Promise<Desk> {
    const { page, complaints } = await watchedPage(context);
    const { owner } = await openSalon(context, product.url);
    await page.goto(`${product.url}/admin/settings?tab=policies`);
    await page.getByRole('switch', { name: 'Offer freed time by itself' }).click();
    await page.getByLabel('Minutes to answer an offer').fill('90');
    await page.getByRole('button', { name: 'Save waiting list' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await owner.get('/v1/policies')).toMatchObject({ autoOffer: false, offerMinutes: 90 });
    const services = await owner.get<{ data: { id: string; name: string }[] }>('/v1/services');
    const serviceId = services.data.find((one) => one.name === 'Haircut')!.id;
    for (const name of ['Ida Ek', 'Per Dahl']) {
      const client = { name, email: `${name.slice(0, 3).toLowerCase()}@example.test` };
      await owner.post('/v1/waitlist-entries', { serviceId, from: '2026-03-03', to: '2026-03-03', client });
    }
    const entry = async (of: string) => {
      const { data } = await owner.get<{ data: (Entry & { clientName: string })[] }>('/v1/waitlist-entries');
      return data.find((one) => one.clientName === of)!;
    };
    return { page, complaints, owner, entry };
  }

  async function look(page: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(page)).toEqual([]);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/tray-${name}.png` });
  }

  it('are dragged onto a free time, which is offered or booked (D41)', async () => {
    const { page, complaints, entry } = await openDesk(await desktop(browser));
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03`);
    await page.getByRole('button', { name: 'Waiting list', exact: true }).click();
    const tray = page.getByRole('complementary', { name: 'Waiting list' });
    const column = page.locator('[data-ground]').first();
    const drop = async (name: string, hour: number) => {
      const { height } = (await column.boundingBox())!;
      const person = tray.getByRole('listitem').filter({ hasText: name });
      await person.dragTo(column, { targetPosition: { x: 40, y: height * hour }, force: true });
    };
    await look(page, 'desk');
    await drop('Ida Ek', 0.5);
    const dialog = page.getByRole('dialog', { name: 'Give a time' });
    await dialog.getByText('Ida Ek:').waitFor();
    await look(page, 'ask');
    await dialog.getByRole('button', { name: 'Offer' }).click();
    await page.getByText(/Ida Ek is offered/).waitFor();
    const offered = await entry('Ida Ek');
    expect(offered).toMatchObject({ state: 'offered', offer: { start: expect.stringContaining('2026-03-03T') } });
    await drop('Per Dahl', 0.7);
    await dialog.getByText('Per Dahl:').waitFor();
    await dialog.getByRole('button', { name: 'Book' }).click();
    await page.getByText(/Per Dahl is booked/).waitFor();
    expect(await entry('Per Dahl')).toMatchObject({ state: 'booked' });
    await page.getByRole('listitem').filter({ hasText: 'Per Dahl' }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('are changed and given a time without dragging, on a phone (D40)', async () => {
    const { page, complaints, entry } = await openDesk(await phone(browser));
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03&waiting=true`);
    await page.getByRole('button', { name: 'Give Ida Ek a time' }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'What Ida Ek waits for' });
    await form.getByLabel('Notice needed, minutes').fill('120');
    await look(page, 'edit');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Ida Ek: changed').waitFor();
    expect(await entry('Ida Ek')).toMatchObject({ noticeMinutes: 120 });
    await page
      .getByRole('button', { name: /^Offer Tue/ })
      .first()
      .click();
    await page.getByText(/Ida Ek is offered/).waitFor();
    expect(await entry('Ida Ek')).toMatchObject({ state: 'offered' });
    expect(complaints).toEqual([]);
  });
});
