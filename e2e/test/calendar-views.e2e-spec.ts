import { eventually } from '@stamgast/platform/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desktop,
  launchBrowser,
  openSalon,
  Product,
  watchedPage,
  type SalonOwner,
} from '../src/index.js';

/** The same visits by day, by room, over days, as a month, as a list and on paper. */
describe('the views of the calendar', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    const [anna, bo] = (await owner.get<{ data: { id: string }[] }>('/v1/staff')).data;
    const [location] = (await owner.get<{ data: { id: string }[] }>('/v1/locations')).data;
    await owner.post('/v1/resources', { name: 'Chair 1', kind: 'Chair', locationId: location?.id });
    const { id: serviceId } = await owner.post<{ id: string }>('/v1/services', {
      name: 'Perm',
      duration: 60,
      price: { amount: 99_000, currency: 'NOK' },
      resourceKinds: ['Chair'],
      staffIds: [anna?.id, bo?.id],
    });
    for (const [name, start, person] of [
      ['Ola Hansen', '2026-03-03T09:00:00Z', anna],
      ['Siri Dahl', '2026-03-03T11:00:00Z', bo],
      ['Per Vik', '2026-03-05T09:00:00Z', anna],
    ] as const)
      await owner.post('/v1/bookings', { serviceId, start, staffId: person?.id, client: { name } });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  const view = (name: string) =>
    page.getByRole('radiogroup', { name: 'View' }).getByText(name, { exact: true }).click();

  it('shows whose chair is taken when, with the rooms side by side', async () => {
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03`);
    await page.getByRole('button', { name: 'Rooms instead of people' }).click();
    const chair = page.getByRole('list', { name: /Chair 1/ });
    await chair.getByRole('button', { name: /Ola Hansen/ }).waitFor();
    await chair.getByRole('button', { name: /Siri Dahl/ }).waitFor();
    await page.screenshot({ path: process.env.SHOTS ? `${process.env.SHOTS}/rooms.png` : undefined });
  });

  it('shows three days of one person', async () => {
    await page.keyboard.press('x');
    await page.getByRole('button', { name: /Ola Hansen/ }).waitFor();
    await page.getByRole('button', { name: /Per Vik/ }).waitFor();
    expect(await page.getByRole('button', { name: /Siri Dahl/ }).count()).toBe(0);
    await page.screenshot({ path: process.env.SHOTS ? `${process.env.SHOTS}/three.png` : undefined });
  });

  it('counts a month, and opens the day that is chosen with the keyboard', async () => {
    await view('Month');
    const third = page.getByRole('button', { name: /^Tuesday,? 3 March 2026, 2 visits$/ });
    await third.focus();
    await page.screenshot({ path: process.env.SHOTS ? `${process.env.SHOTS}/month.png` : undefined });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Per Vik/ }).waitFor();
    expect(page.url()).toContain('date=2026-03-05');
  });

  it('lists a week day by day', async () => {
    await page.goto(`${product.url}/admin/calendar?date=2026-03-02&view=agenda`);
    await page
      .getByRole('region', { name: /Tuesday,? 3 March/ })
      .getByText('Siri Dahl')
      .waitFor();
    await page
      .getByRole('region', { name: /Thursday,? 5 March/ })
      .getByText('Per Vik')
      .waitFor();
    await page.screenshot({ path: process.env.SHOTS ? `${process.env.SHOTS}/agenda.png` : undefined });
  });

  it('prints a sheet per person', async () => {
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03`);
    await page.getByRole('button', { name: /Siri Dahl/ }).waitFor();
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.getByTestId('day-sheet');
    await sheet.getByRole('heading', { name: /Bo Lund Tuesday,? 3 March 2026/ }).waitFor();
    expect(await sheet.getByRole('row').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/12:00–13:00\s+Siri Dahl\s+Perm · Chair 1/)]),
    );
    expect(await page.getByTestId('calendar-grid').isVisible()).toBe(false);
    await page.screenshot({ path: process.env.SHOTS ? `${process.env.SHOTS}/print.png` : undefined });
    await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
    await page.emulateMedia({ media: 'screen' });
  });

  it('copies a visit to where it is dropped with Alt held', async () => {
    const ola = page.getByRole('button', { name: /Ola Hansen/ });
    const box = await ola.boundingBox();
    if (!box) throw new Error('The visit is not drawn');
    await page.keyboard.down('Alt');
    await page.mouse.move(box.x + 40, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + 20 + box.height * 3, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    const form = page.getByRole('dialog', { name: 'New booking' });
    await form.getByText('Ola Hansen').waitFor();
    await page.screenshot({ path: process.env.SHOTS ? `${process.env.SHOTS}/copy.png` : undefined });
    await form.getByRole('button', { name: 'Book', exact: true }).click();
    await page
      .getByRole('button', { name: /Ola Hansen/ })
      .nth(1)
      .waitFor();
  });

  it('moves a visit as often as the keys are pressed, without waiting for the answers', async () => {
    await page.goto(`${product.url}/admin/calendar?date=2026-03-05`);
    const per = page.getByRole('button', { name: /Per Vik/ });
    await per.focus();
    for (const shown of ['10:15–11:15', '10:30–11:30', '10:45–11:45', '11:00–12:00']) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('button', { name: `Per Vik, ${shown}` }).waitFor();
    }
    const starts = async () => {
      const query = '/v1/bookings?from=2026-03-05&to=2026-03-05';
      return (await owner.get<{ data: { start: string }[] }>(query)).data.map(({ start }) => start);
    };
    await eventually(async () => (await starts())[0] === '2026-03-05T10:00:00.000Z');
    expect(await page.getByText('newest version').count()).toBe(0);
  });

  it('tells people apart by colour when asked', async () => {
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03&colour=staff`);
    const hue = (name: RegExp) => page.getByRole('button', { name }).first().getAttribute('data-hue');
    await page.getByRole('button', { name: /Siri Dahl/ }).waitFor();
    expect(await hue(/Ola Hansen/)).not.toBe(await hue(/Siri Dahl/));
    await page.screenshot({ path: process.env.SHOTS ? `${process.env.SHOTS}/hues.png` : undefined });
  });
});
