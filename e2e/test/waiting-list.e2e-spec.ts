import { randomUUID } from 'node:crypto';
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

interface Visit {
  readonly id: string;
  readonly version: number;
  readonly start: string;
}

/** A full day: somebody waits, somebody else cancels, and the time finds whoever waited. */
describe('the waiting list', () => {
  const day = '2026-03-03';
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let client: BrowserContext;
  let page: Page;
  let screen: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let slug: string;
  let visits: Visit[];

  /** Every hour of everybody that day is taken. */
  async function fillUp(): Promise<Visit[]> {
    const [service] = (await owner.get<{ data: { id: string; name: string }[] }>('/v1/services')).data.filter(
      (one) => one.name === 'Haircut',
    );
    const booked: Visit[] = [];
    for (;;) {
      const query = `serviceId=${service!.id}&from=${day}&to=${day}`;
      const { slots } = await owner.get<{ slots: { start: string }[] }>(`/v1/availability?${query}`);
      if (!slots[0]) return booked;
      const person = { name: `Guest ${booked.length}`, email: `${randomUUID()}@example.test` };
      const body = { serviceId: service!.id, start: slots[0].start, client: person };
      booked.push(await owner.post<Visit & Record<string, unknown>>('/v1/bookings', body));
    }
  }

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ slug, owner } = await openSalon(desk, product.url));
    visits = await fillUp();
    client = await phone(browser);
    const watched = await watchedPage(client);
    screen = watched.page;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  it('takes somebody in where a day is full, on a phone', async () => {
    await screen.goto(`${product.url}/book/${slug}`);
    await screen.getByRole('button', { name: /^Haircut/ }).click();
    await screen.getByRole('button', { name: 'Continue' }).click();
    await screen.getByRole('button', { name: /^Anyone/ }).click();
    await screen.getByRole('button', { name: 'No time that fits? Join the waiting list' }).click();
    await screen.getByRole('heading', { name: 'Join the waiting list' }).waitFor();
    await screen.getByLabel('First day').fill(day);
    await screen.getByLabel('Last day').fill(day);
    await screen.getByLabel('Morning').check();
    await screen.getByLabel('Name').fill('Ingrid Dahl');
    await screen.getByLabel('E-mail', { exact: true }).fill('ingrid@example.test');
    expect(await accessibilityFaults(screen)).toEqual([]);
    await screen.getByRole('button', { name: 'Put me on the list' }).click();
    await screen.getByRole('heading', { name: 'You are on the list, Ingrid' }).waitFor();
    await screen.getByText('You are first in line.').waitFor();
    expect(await accessibilityFaults(screen)).toEqual([]);
  });

  it('shows the desk who waits, and that nothing suits yet', async () => {
    await page.goto(`${product.url}/admin/waiting-list`);
    await page.getByRole('link', { name: /Ingrid Dahl/ }).click();
    await page.getByText('Nothing is free that suits', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('writes to whoever waited when somebody cancels, and they take the time from the mail', async () => {
    const { id, version } = visits[0]!;
    await desk.request.post(`${product.url}/v1/bookings/${id}/cancel`, {
      headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
      data: { notify: false },
    });
    await owner.advance('PT1M');
    await page.getByText('Offered', { exact: true }).first().waitFor();
    const { data } = await owner.get<{ data: { id: string }[] }>('/v1/messages?kind=waitlist_offer&state=sent');
    const { text } = await owner.get<{ text: string }>(`/v1/messages/${data[0]!.id}`);
    const link = /http\S+\/waiting\/[\w-]+/.exec(text)![0];
    await screen.goto(link);
    await screen.getByRole('heading', { name: 'A time is free for you, Ingrid' }).waitFor();
    expect(await accessibilityFaults(screen)).toEqual([]);
    await screen.reload();
    await screen.getByRole('button', { name: 'Yes, book it' }).click();
    await screen.getByRole('heading', { name: 'The time is yours, Ingrid' }).waitFor();
    expect(await accessibilityFaults(screen)).toEqual([]);
    await screen.getByRole('link', { name: 'See the visit' }).click();
    await screen.getByText('Booked', { exact: true }).waitFor();
  });

  it('leaves nobody waiting', async () => {
    await page.goto(`${product.url}/admin/waiting-list`);
    await page.getByText('Nobody is waiting.', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
