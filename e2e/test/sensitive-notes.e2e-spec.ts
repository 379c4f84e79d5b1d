import { randomBytes } from 'node:crypto';
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

/** What a client tells in confidence: granted, opened, written, and seen in the audit log. */
describe('sensitive notes (D85)', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let clientId: string;

  beforeAll(async () => {
    const env = { STAMGAST_MASTER_KEY: randomBytes(32).toString('base64') };
    [product, browser] = await Promise.all([Product.start(env), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    clientId = (await owner.post<{ id: string }>('/v1/clients', { name: 'Ingrid Dahl' })).id;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/sensitive-${name}.png` });
  }

  it('are not there for an owner who has not granted them to themselves', async () => {
    await page.goto(`${product.url}/admin/clients/${clientId}`);
    await page.getByRole('heading', { level: 1, name: 'Ingrid Dahl' }).waitFor();
    expect(await page.getByRole('region', { name: 'In confidence' }).count()).toBe(0);
    await page.goto(`${product.url}/admin/team`);
    await page.getByRole('tab', { name: /access/i }).click();
    await page.getByRole('checkbox', { name: 'Kari Nordmann may read what clients tell in confidence' }).check();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await look(page, 'granted');
  });

  it('are opened, written and written anew', async () => {
    await page.goto(`${product.url}/admin/clients/${clientId}`);
    const card = page.getByRole('region', { name: 'In confidence' });
    await card.getByRole('button', { name: 'Show' }).click();
    await card.getByText('Nothing has been written down.').waitFor();
    await card.getByLabel('What the client told you').fill('Allergic to latex');
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('Allergic to latex').first().waitFor();
    await card.scrollIntoViewIfNeeded();
    await look(page, 'open');
    await card.getByRole('button', { name: 'Edit' }).click();
    const first = card.getByLabel('What the client told you').first();
    await first.fill('Allergic to latex and nickel');
    await card.getByRole('button', { name: 'Save' }).first().click();
    await card.getByText('Allergic to latex and nickel', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Hide' }).click();
    await card.getByText('Allergic to latex and nickel').waitFor({ state: 'detached' });
    const { data } = await owner.get<{ data: { action: string }[] }>(`/v1/audit-entries?subjectId=${clientId}`);
    expect(data.filter(({ action }) => action === 'client.sensitive_notes_read')).toHaveLength(3);
  });

  it('fit on a phone', async () => {
    const context = await phone(browser);
    await context.addCookies(await page.context().cookies());
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(`${product.url}/admin/clients/${clientId}`);
    const card = small.getByRole('region', { name: 'In confidence' });
    await card.getByRole('button', { name: 'Show' }).click();
    await card.getByText('Allergic to latex and nickel').waitFor();
    await card.scrollIntoViewIfNeeded();
    await look(small, 'phone');
    expect(heard).toEqual([]);
    await context.close();
  });
});
