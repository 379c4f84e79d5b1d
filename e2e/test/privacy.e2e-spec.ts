import { readFile } from 'node:fs/promises';
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

/** Two records of one person become one; the person asks for their data, and then to be forgotten. */
describe('a client who asks about their data', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let kept: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    const about = { preferences: 'Window seat' };
    kept = (await owner.post<{ id: string }>('/v1/clients', { name: 'Ingrid Dahl', phone: '91234567', ...about })).id;
    await owner.post('/v1/clients', { name: 'Ingrid Dahl', email: 'ingrid@example.test' });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/privacy-${name}.png` });
  }

  it('is found twice, and made one and two and one again', async () => {
    await page.goto(`${product.url}/admin/clients`);
    await page.getByRole('button', { name: 'Look' }).click();
    await page.getByRole('button', { name: /Same name/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge with Ingrid Dahl' });
    await dialog.getByText('Afterwards').waitFor();
    await look(page, 'merge');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('Ingrid Dahl is one client now').waitFor();
    const card = page.getByRole('region', { name: 'Privacy' });
    await card.scrollIntoViewIfNeeded();
    await look(page, 'merged');
    await card.getByRole('button', { name: 'Make two again' }).click();
    await card.getByRole('button', { name: 'Make two again' }).waitFor({ state: 'detached' });
    expect((await owner.get<{ data: object[] }>('/v1/clients')).data).toHaveLength(2);
  });

  it('gets their data as a file', async () => {
    await page.goto(`${product.url}/admin/clients/${kept}`);
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save their data' }).click();
    const file = await readFile(await (await downloaded).path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ format: 'stamgast-client-1', clientId: kept });
    expect(file).toContain('Window seat');
  });

  it('is forgotten once the name has been typed', async () => {
    await page.getByRole('button', { name: 'Erase…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase Ingrid Dahl' });
    const erase = dialog.getByRole('button', { name: 'Erase for good' });
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel('Type Ingrid Dahl to confirm').fill('Ingrid Dahl');
    await look(page, 'erase');
    await erase.click();
    await page.getByRole('heading', { name: 'Erased client' }).waitFor();
    expect(await page.getByText('Window seat').count()).toBe(0);
    expect(JSON.stringify(await owner.get(`/v1/clients/${kept}/export`))).not.toContain('Window seat');
  });

  it('is kept for as long as the business says', async () => {
    await page.goto(`${product.url}/admin/settings?tab=audit`);
    const card = page.getByRole('region', { name: 'How long you keep what' });
    await card.getByLabel('People who never came').fill('400');
    await card.getByText('0 would go now').waitFor();
    await look(page, 'retention');
    await card.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    const { data } = await owner.get<{ data: object[] }>('/v1/retention-rules');
    expect(data).toContainEqual({ kind: 'leads', days: 400 });
  });

  it('can be looked after on a phone as well', async () => {
    const state = await page.context().storageState();
    const small = await phone(browser);
    await small.addCookies(state.cookies);
    const { page: screen } = await watchedPage(small);
    const [other] = (await owner.get<{ data: { id: string }[] }>('/v1/clients')).data;
    await screen.goto(`${product.url}/admin/clients/${other!.id}`);
    const card = screen.getByRole('region', { name: 'Privacy' });
    await card.scrollIntoViewIfNeeded();
    await look(screen, 'phone');
    await card.getByRole('button', { name: 'Merge…' }).click();
    await screen.getByLabel('The other record').waitFor();
    await look(screen, 'phone-merge');
  });
});
