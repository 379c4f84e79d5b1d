import type { Browser, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desktop,
  fillInOnPhone,
  launchBrowser,
  Letters,
  openSalon,
  phone,
  Product,
  watchedPage,
  type SalonOwner,
} from '../src/index.js';

/** A client moves a visit by their link while they may; when it is too late they are told the rule and whom to call. */
describe('a client who moves their own visit', () => {
  const number = '+4722334455';
  let product: Product;
  let browser: Browser;
  let page: Page;
  let screen: Page;
  const complaints: string[][] = [];
  let owner: SalonOwner;
  let slug: string;
  let letters: Letters;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    const desk = await desktop(browser);
    const atDesk = await watchedPage(desk);
    ({ slug, owner } = await openSalon(desk, product.url));
    letters = new Letters(owner);
    const { data } = await owner.get<{ data: { id: string; version: number }[] }>('/v1/locations');
    const [place] = data;
    await desk.request.patch(`${product.url}/v1/locations/${place!.id}`, {
      headers: { 'sec-fetch-site': 'same-origin', 'if-match': `"${place!.version}"` },
      data: { phone: number },
    });
    const onPhone = await watchedPage(await phone(browser));
    complaints.push(atDesk.complaints, onPhone.complaints);
    [page, screen] = [atDesk.page, onPhone.page];
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints.flat()).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/move-${name}.png` });
  }

  it('books on a phone and opens the link of the letter', async () => {
    await fillInOnPhone(screen, {
      at: `${product.url}/book/${slug}`,
      service: 'Haircut',
      time: 'Thursday 5 March 2026 at 10:00',
      name: 'Ingrid Dahl',
      email: 'ingrid@example.test',
      look: () => look(screen, 'book'),
    });
    await screen.getByRole('button', { name: 'Book now' }).click();
    await screen.getByRole('heading', { name: 'You are booked, Ingrid' }).waitFor();
    await owner.advance('PT1S');
    await screen.goto(await letters.link('confirmation', 'manage'));
    await screen.getByRole('heading', { name: 'Your visit, Ingrid' }).waitFor();
    await look(screen, 'manage');
  });

  it('moves it inside the window, which the desk sees', async () => {
    await screen.getByRole('button', { name: 'Move', exact: true }).click();
    await screen.getByRole('button', { name: /^Fri 6 March/ }).click();
    await screen.getByRole('button', { name: /^Friday 6 March 2026 at 11:00/ }).click();
    await look(screen, 'choose');
    await screen.getByRole('button', { name: /^Move to Friday/ }).click();
    await screen.getByText('Moved. You are now booked', { exact: false }).first().waitFor();
    await look(screen, 'moved');
    await page.goto(`${product.url}/admin/calendar?date=2026-03-06`);
    await page
      .getByRole('button', { name: /Ingrid Dahl/ })
      .first()
      .waitFor();
    await look(page, 'calendar');
    await page.goto(`${product.url}/admin/calendar?date=2026-03-05`);
    await page.getByText('Thursday, 5 March 2026').first().waitFor();
    expect(await page.getByRole('button', { name: /Ingrid Dahl/ }).count()).toBe(0);
  });

  it('is told the rule and the number to call once it is too late', async () => {
    await owner.advance('P3DT16H');
    await screen.reload();
    await screen
      .getByText('You could move this visit online until Thursday 5 March at 23:00.', { exact: false })
      .waitFor();
    const call = screen.getByRole('link', { name: number });
    expect(await call.getAttribute('href')).toBe(`tel:${number}`);
    expect(await screen.getByRole('button', { name: 'Move', exact: true }).count()).toBe(0);
    await look(screen, 'too-late');
    const token = screen.url().split('/').at(-1)!;
    const refused = await screen.request.post(`${product.url}/v1/public/bookings/${token}/reschedule`, {
      data: { start: '2026-03-06T12:00:00Z' },
    });
    expect([refused.status(), ((await refused.json()) as { code: string }).code]).toEqual([409, 'move_too_late']);
  });
});
