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

/** A salon finds that its clock was set to the wrong zone, with visits booked ahead (D16). */
describe('a salon that changes its time zone (D16)', () => {
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
    readonly visit: string;
  }

  async function openDesk(context: BrowserContext): Promise<Desk> {
    const { page, complaints } = await watchedPage(context);
    const { owner } = await openSalon(context, product.url);
    const services = await owner.get<{ data: { id: string; name: string }[] }>('/v1/services');
    const staff = await owner.get<{ data: { id: string }[] }>('/v1/staff');
    const serviceId = services.data.find((one) => one.name === 'Colour')!.id;
    const booking = {
      serviceId,
      staffId: staff.data[0]!.id,
      start: '2026-03-03T09:00:00Z',
      client: { name: 'Ida Ek' },
    };
    const { id } = await owner.post<{ id: string }>('/v1/bookings', booking);
    return { page, complaints, owner, visit: id };
  }

  async function chooseZone(page: Page, zone: string): Promise<void> {
    const field = page.getByRole('combobox', { name: 'Time zone' });
    await field.fill(zone);
    await page.getByRole('option', { name: zone }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Change the time zone?' }).waitFor();
  }

  async function look(page: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(page)).toEqual([]);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/zone-${name}.png` });
  }

  it('keeps what the clock shows, at the desk (D16)', async () => {
    const { page, complaints, owner, visit } = await openDesk(await desktop(browser));
    await page.goto(`${product.url}/admin/settings`);
    await chooseZone(page, 'Europe/London');
    const dialog = page.getByRole('dialog', { name: 'Change the time zone?' });
    await dialog.getByText('1 visit is booked ahead at Salong Nord.').waitFor();
    await dialog.getByText('No client is told: their clock shows the same.').waitFor();
    await look(page, 'desk');
    await dialog.getByRole('button', { name: 'Change the time zone' }).click();
    await page.getByText('The clock is now Europe/London').waitFor();
    expect(await owner.get(`/v1/bookings/${visit}`)).toMatchObject({
      start: '2026-03-03T10:00:00.000Z',
      timeZone: 'Europe/London',
    });
    expect(await owner.get('/v1/business')).toMatchObject({ timeZone: 'Europe/London' });
    expect(complaints).toEqual([]);
  });

  it('names a visit that cannot keep it, and leaves that one at its moment, on a phone (D16)', async () => {
    const { page, complaints, owner, visit } = await openDesk(await phone(browser));
    const place = { name: 'Berlin', timeZone: 'Europe/Berlin' };
    const { id: locationId } = await owner.post<{ id: string }>('/v1/locations', place);
    const { appointments } = await owner.get<{ appointments: { staffId: string; serviceId: string }[] }>(
      `/v1/bookings/${visit}`,
    );
    const { staffId, serviceId } = appointments[0]!;
    const elsewhere = { staffId, serviceId, locationId, start: '2026-03-03T10:30:00Z', client: { name: 'Per Dahl' } };
    await owner.post('/v1/bookings', { ...elsewhere, override: true, overrideReason: 'Agreed' });
    await page.goto(`${product.url}/admin/settings?tab=locations`);
    await page.getByRole('button', { name: 'Salong Nord' }).click();
    await chooseZone(page, 'Europe/London');
    const dialog = page.getByRole('dialog', { name: 'Change the time zone?' });
    await look(page, 'phone');
    await dialog.getByRole('radio', { name: /Keep the moment/ }).check();
    await dialog.getByText('1 client is told, because their clock shows another time.').waitFor();
    await look(page, 'phone-moment');
    await dialog.getByRole('button', { name: 'Change the time zone' }).click();
    await page.getByText('The clock is now Europe/London').waitFor();
    expect(await owner.get(`/v1/bookings/${visit}`)).toMatchObject({
      start: '2026-03-03T09:00:00.000Z',
      timeZone: 'Europe/London',
    });
    expect(complaints).toEqual([]);
  });
});
