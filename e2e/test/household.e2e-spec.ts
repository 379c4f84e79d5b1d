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

/** A mother and a child who comes with her: put together, who pays is said, and taken back. */
describe('a household on the profile', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let mother: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    mother = (await owner.post<{ id: string }>('/v1/clients', { name: 'Maja Moe', phone: '91239001' })).id;
    await owner.post('/v1/clients', { name: 'Sara Moe', email: 'sara@example.test' });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/household-${name}.png` });
  }

  it('takes in somebody known and somebody new, and says who pays', async () => {
    await page.goto(`${product.url}/admin/clients/${mother}`);
    const card = page.getByRole('region', { name: 'Household' });
    await card.getByText('On their own as far as you know.').waitFor();
    await card.getByRole('button', { name: 'Add somebody' }).click();
    await card.getByLabel('Client').fill('Sara');
    await card.getByRole('option', { name: /Sara Moe/ }).click();
    await card.getByRole('button', { name: 'Add to the household' }).click();
    await card.getByRole('link', { name: 'Sara Moe' }).waitFor();
    await card.getByRole('button', { name: 'Add somebody' }).click();
    await card.getByLabel('Client').fill('Emil Moe');
    await card.getByRole('option', { name: /Emil Moe/ }).click();
    await card.getByRole('button', { name: 'Add to the household' }).click();
    await card.getByText('No phone or e-mail of their own').waitFor();
    await card.getByLabel('Who pays').selectOption({ label: 'Maja Moe' });
    await page.getByText('Household changed').first().waitFor();
    await card.scrollIntoViewIfNeeded();
    await look(page, 'together');
    const { members } = await owner.get<{ members: { name: string; payer: boolean }[] }>(
      `/v1/clients/${mother}/household`,
    );
    expect(members.map(({ name, payer }) => [name, payer])).toEqual([
      ['Emil Moe', false],
      ['Maja Moe', true],
      ['Sara Moe', false],
    ]);
  });

  it('lets one go and takes them back by undo', async () => {
    const card = page.getByRole('region', { name: 'Household' });
    await page.reload();
    await card.getByRole('button', { name: 'Take Sara Moe out of the household' }).click();
    await card.getByRole('link', { name: 'Sara Moe' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await card.getByRole('link', { name: 'Sara Moe' }).waitFor();
  });

  it('lets the client themself go, and takes them back', async () => {
    const card = page.getByRole('region', { name: 'Household' });
    await page.reload();
    await card.getByRole('button', { name: 'Take Maja Moe out of the household' }).click();
    await card.getByText('On their own as far as you know.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await card.getByRole('link', { name: 'Sara Moe' }).waitFor();
    expect(await card.getByLabel('Who pays').locator('option:checked').textContent()).toBe('Maja Moe');
  });

  it('stands beside the clock that a client lives by, which is set and taken back', async () => {
    const clock = async () =>
      (await owner.get<{ timeZone: string | null }>(`/v1/clients/${mother}/time-zone`)).timeZone;
    await page.getByRole('combobox', { name: 'Their clock' }).fill('New_York');
    await page.getByRole('option', { name: 'America/New_York' }).click();
    await page.getByText('Their clock is set').waitFor();
    expect(await clock()).toBe('America/New_York');
    await look(page, 'clock');
    await page
      .getByRole('alert')
      .filter({ hasText: 'Their clock is set' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await page.locator('input[placeholder="As at the place they visit"][value=""]').waitFor();
    expect(await clock()).toBeNull();
  });

  it('leads on to the others, on a phone too', async () => {
    const context = await phone(browser);
    await context.addCookies(await page.context().cookies());
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(`${product.url}/admin/clients/${mother}`);
    const card = small.getByRole('region', { name: 'Household' });
    await card.getByText('No phone or e-mail of their own').waitFor();
    await card.scrollIntoViewIfNeeded();
    await look(small, 'phone');
    await card.getByRole('link', { name: 'Emil Moe' }).click();
    await small.getByRole('heading', { level: 1, name: 'Emil Moe' }).waitFor();
    expect(heard).toEqual([]);
    await context.close();
  });
});
