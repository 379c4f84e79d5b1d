import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, desktop, launchBrowser, openSalon, phone, Product, watchedPage } from '../src/index.js';

const busy = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Elsewhere//EN',
  'BEGIN:VEVENT',
  'UID:dentist@elsewhere',
  'DTSTART:20260303T090000Z',
  'DTEND:20260303T110000Z',
  'SUMMARY:Dentist',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** Anna shows her visits in her own calendar, and her own calendar keeps clients from booking. */
describe('calendars elsewhere', () => {
  let product: Product;
  let browser: Browser;
  let host: Server;
  let broken = false;

  beforeAll(async () => {
    host = createServer((_request, response) => {
      if (broken) response.writeHead(503).end();
      else response.writeHead(200, { 'content-type': 'text/calendar' }).end(busy);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    [product, browser] = await Promise.all([Product.start({ OUTBOUND_INNER_NETWORKS: '127.0.0.1' }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
  });

  it.each([
    ['at the desk', desktop],
    ['on a phone', phone],
  ] as const)('are subscribed to, taken back, read and explained, %s', async (_where, device) => {
    const context = await device(browser);
    const { owner } = await openSalon(context, product.url);
    const [serviceId] = (await owner.get<{ data: { id: string }[] }>('/v1/services')).data.map(({ id }) => id);
    const staff = (await owner.get<{ data: { id: string; name: string }[] }>('/v1/staff')).data;
    const anna = staff.find(({ name }) => name === 'Anna Berg')?.id;
    const { page, complaints } = await watchedPage(context);
    await page.goto(`${product.url}/admin/team`);
    await page.getByRole('link', { name: 'Calendars of Anna Berg' }).click();
    const drawer = page.getByRole('dialog', { name: 'Calendars of Anna Berg' });
    await drawer.getByRole('button', { name: 'Make an address' }).click();
    const url = await drawer.getByLabel('Secret address').inputValue();
    expect((await context.request.get(url)).headers()['content-type']).toContain('text/calendar');
    await drawer.getByRole('button', { name: 'Take back' }).click();
    await page
      .getByRole('dialog', { name: 'Take the address back?' })
      .getByRole('button', { name: 'Take back' })
      .click();
    await drawer
      .getByText('Not read by any calendar yet')
      .or(drawer.getByText(/^Last read/))
      .waitFor({ state: 'detached' });
    expect((await context.request.get(url)).status()).toBe(404);
    await drawer.getByRole('button', { name: 'Add a calendar' }).click();
    await drawer.getByLabel('Name').fill('Google');
    await drawer.getByLabel('Address').fill(`http://127.0.0.1:${(host.address() as AddressInfo).port}/anna.ics`);
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.getByText('Up to date').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const query = `serviceId=${serviceId}&staffId=${anna}&from=2026-03-03&to=2026-03-03`;
    const { slots } = await owner.get<{ slots: { start: string }[] }>(`/v1/availability?${query}`);
    expect(slots.map(({ start }) => start)).not.toContain('2026-03-03T09:00:00.000Z');
    const answer = await owner.get(
      `/v1/availability/explain?serviceId=${serviceId}&staffId=${anna}&start=2026-03-03T09:00:00Z`,
    );
    expect(JSON.stringify(answer)).toContain('"note":"Google"');
    await page.goto(`${product.url}/admin/calendar?date=2026-03-03`);
    await page.getByText('Busy elsewhere · Google').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    broken = true;
    const [outside] = (await owner.get<{ data: { id: string }[] }>('/v1/external-calendars')).data;
    await owner.post(`/v1/external-calendars/${outside?.id}/fetch`, {});
    await page.goto(`${product.url}/admin`);
    await page.getByText('A calendar elsewhere cannot be fetched').waitFor();
    await page.getByText(/^Google of Anna Berg\. Since .+ what it said before counts\.$/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    broken = false;
    expect(complaints).toEqual([]);
    await context.close();
  });
});
