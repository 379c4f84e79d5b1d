import { eventually } from '@stamgast/platform/testing';
import type { Browser, Page } from 'playwright-core';
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

/** Who is missed today, why, and what one does about it: writing, calling, or leaving it for now. */
describe('whom to contact today', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    const [service] = (await owner.get<{ data: { id: string }[] }>('/v1/services')).data;
    const [staff] = (await owner.get<{ data: { id: string }[] }>('/v1/staff')).data;
    const people = [
      { name: 'Anna Berg', email: 'anna@example.test', phone: '+4740011001' },
      { name: 'Cato Dahl', phone: '+4740011002' },
    ];
    for (const person of people) ids[person.name] = (await owner.post<{ id: string }>('/v1/clients', person)).id;
    for (const [day, later] of [
      ['2026-03-03', 'P2D'],
      ['2026-03-31', 'P28D'],
      ['2026-04-28', 'P28D'],
    ] as const) {
      const bookings: string[] = [];
      for (const [index, clientId] of Object.values(ids).entries()) {
        const wish = { clientId, serviceId: service!.id, staffId: staff!.id, start: `${day}T1${index}:00:00Z` };
        bookings.push((await owner.post<{ id: string }>('/v1/bookings', wish)).id);
      }
      await owner.advance(later);
      for (const id of bookings) await complete(id);
    }
    await owner.advance('P34D');
    await owner.put(`/v1/clients/${ids['Anna Berg']}/consents`, { email: true }, 1);
    await eventually(
      async () => (await owner.get<{ data: object[] }>('/v1/clients/to-contact?stage=late')).data.length === 2,
      30,
    );
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function complete(id: string): Promise<void> {
    const { status, version } = await owner.get<{ status: string; version: number }>(`/v1/bookings/${id}`);
    if (status === 'completed') return;
    const headers = { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"`, 'idempotency-key': id };
    const done = await page.request.post(`${product.url}/v1/bookings/${id}/complete`, { headers, data: {} });
    if (!done.ok()) throw new Error(await done.text());
  }

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS)
      await which.screenshot({ path: `${process.env.SCREENSHOTS}/rhythm-${name}.png`, fullPage: true });
  }

  const rowOf = (which: Page, name: string) => which.getByRole('listitem', { name });

  it('are listed with the reason and what their visits are worth', async () => {
    await page.goto(`${product.url}/admin/`);
    const anna = rowOf(page, 'Anna Berg');
    await anna.getByText('Comes every 26 to 31 days, last here 35 days ago.').waitFor();
    await anna.getByText(/one visit missed, .* over 3 visits/).waitFor();
    expect(await rowOf(page, 'Cato Dahl').getByRole('button', { name: 'Write' }).count()).toBe(0);
    expect(await rowOf(page, 'Cato Dahl').getByRole('link', { name: 'Call' }).getAttribute('href')).toBe(
      'tel:+4740011002',
    );
    await look(page, 'today');
  });

  it('are left for now, and taken back', async () => {
    await rowOf(page, 'Cato Dahl').getByRole('button', { name: 'Not now' }).click();
    await page.getByText('Cato Dahl: not now. Back on the list on 9 June.').waitFor();
    await rowOf(page, 'Cato Dahl').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await rowOf(page, 'Cato Dahl').waitFor();
  });

  it('are written to, after one has read what they would read', async () => {
    await rowOf(page, 'Anna Berg').getByRole('button', { name: 'Write' }).click();
    const dialog = page.getByRole('dialog', { name: 'Write to Anna Berg' });
    await dialog
      .getByText(/We miss you/)
      .first()
      .waitFor();
    await look(page, 'write');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Sent to Anna Berg').waitFor();
    await rowOf(page, 'Anna Berg').waitFor({ state: 'detached' });
    await eventually(async () => {
      const of = `/v1/messages?kind=we_miss_you&clientId=${ids['Anna Berg']}`;
      const { data } = await owner.get<{ data: { state: string }[] }>(of);
      return data.some(({ state }) => state === 'sent');
    }, 30);
  });

  it('have their rhythm on their own page, and the same list on a phone', async () => {
    const context = await phone(browser);
    await context.addCookies(await page.context().cookies());
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(`${product.url}/admin/#to-contact`);
    await rowOf(small, 'Cato Dahl').getByRole('link', { name: 'Call' }).waitFor();
    await look(small, 'phone');
    await rowOf(small, 'Cato Dahl').getByRole('link', { name: 'Cato Dahl' }).click();
    const card = small.getByRole('region', { name: 'Rhythm' });
    await card.getByText('Late: more than 31 days.').waitFor();
    await card.getByText('around 26 May').waitFor();
    await look(small, 'profile');
    expect(heard).toEqual([]);
    await context.close();
  });
});
