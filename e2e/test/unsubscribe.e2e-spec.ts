import { eventually } from '@stamgast/platform/testing';
import type { Browser, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desktop,
  launchBrowser,
  MailSink,
  openSalon,
  phone,
  Product,
  watchedPage,
  type SalonOwner,
} from '../src/index.js';

/** Out of news and offers from a real mail: by the mail program's own button, and by the link in it. */
describe('leaving marketing (D74, SEC-P04)', () => {
  const sink = new MailSink();
  const people = { anna: 'anna@example.test', berit: 'berit@example.test' };
  const ids: Record<string, string> = {};
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let serviceId: string;
  let staffId: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start({ SMTP_URL: await sink.open() }), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    serviceId = (await owner.get<{ data: { id: string }[] }>('/v1/services')).data[0]!.id;
    staffId = (await owner.get<{ data: { id: string }[] }>('/v1/staff')).data[0]!.id;
    for (const [name, email] of Object.entries(people)) {
      const { id } = await owner.post<{ id: string }>('/v1/clients', { name, email });
      ids[name] = id;
      await owner.put(`/v1/clients/${id}/consents`, { email: true }, 1);
      const hour = Object.keys(ids).length + 8;
      const booking = { clientId: id, serviceId, staffId, start: `2026-03-03T${String(hour).padStart(2, '0')}:00:00Z` };
      await owner.post('/v1/bookings', booking);
    }
    await owner.advance('P120D');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await sink.close();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function ask(clientId: string): Promise<{ outcome: string; reason: string | null }> {
    const { data } = await owner.get<{ data: { id: string; kind: string }[] }>('/v1/automations');
    const { id } = data.find(({ kind }) => kind === 'we_miss_you')!;
    return owner.post(`/v1/automations/${id}/messages`, { clientId });
  }

  const unsubscribeOf = (email: string) =>
    eventually(() => /<(https?:[^>]+)>/.exec(sink.header(email, 'List-Unsubscribe') ?? '')?.[1]);

  async function consentOf(clientId: string): Promise<boolean | undefined> {
    const path = `/v1/clients/${clientId}/consents`;
    const { data } = await owner.get<{ data: { channel: string; granted: boolean }[] }>(path);
    return data.find(({ channel }) => channel === 'email')?.granted;
  }

  it('takes one request of the mail program, without a cookie, and twice does no harm', async () => {
    await ask(ids['anna']!);
    const url = await unsubscribeOf(people.anna);
    expect(sink.header(people.anna, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = () => fetch(url, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click', redirect: 'manual' });
    expect((await fetch(url, { redirect: 'manual' })).status).not.toBe(200);
    expect(await consentOf(ids['anna']!)).toBe(true);
    expect((await post()).status).toBe(200);
    expect(await consentOf(ids['anna']!)).toBe(false);
    expect((await post()).status).toBe(200);
  });

  it('takes a press of the button on the page that the mail leads to, on a phone', async () => {
    await ask(ids['berit']!);
    const token = (await unsubscribeOf(people.berit)).split('/').at(-1)!;
    const context = await phone(browser);
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(`${product.url}/unsubscribe/${token}`);
    const button = small.getByRole('button', { name: /Unsubscribe|Meld meg av/ });
    await button.waitFor();
    expect(await consentOf(ids['berit']!)).toBe(true);
    expect(await accessibilityFaults(small)).toEqual([]);
    await button.click();
    await button.waitFor({ state: 'detached' });
    expect(await accessibilityFaults(small)).toEqual([]);
    if (process.env.SCREENSHOTS) await small.screenshot({ path: `${process.env.SCREENSHOTS}/unsubscribe-phone.png` });
    expect(await consentOf(ids['berit']!)).toBe(false);
    // On the same page she may think better of it.
    const news = small.getByRole('checkbox', { name: /b…@example\.test/ });
    await eventually(async () => !(await news.isChecked()));
    await news.check();
    await small.getByRole('button', { name: /Save|Lagre/ }).click();
    await small.getByRole('button', { name: /Saved|Lagret/ }).waitFor();
    expect(await consentOf(ids['berit']!)).toBe(true);
    expect(heard).toEqual([]);
    await context.close();
  });

  it('is seen by the owner, and messages about visits go on', async () => {
    expect(await ask(ids['anna']!)).toMatchObject({ outcome: 'not', reason: 'no_consent' });
    const before = sink.mails.length;
    const booking = { clientId: ids['anna'], serviceId, staffId, start: '2026-07-06T10:00:00Z' };
    await owner.post('/v1/bookings', booking);
    await eventually(() => sink.mails.slice(before).some(({ to }) => to === people.anna));
    expect(sink.header(people.anna, 'List-Unsubscribe')).toBeNull();
    await page.goto(`${product.url}/admin/clients/${ids['anna']}`);
    await page.getByRole('heading', { level: 1, name: 'anna' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
