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

/** Fields of a business's own: made in the settings, filled in on the profile, taken back. */
describe('fields of the client record', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let clientId: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
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
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/fields-${name}.png` });
  }
  const add = async (fill: (drawer: ReturnType<Page['getByRole']>) => Promise<unknown>) => {
    await page.getByRole('button', { name: 'New field' }).click();
    const drawer = page.getByRole('dialog', { name: 'New field' });
    await fill(drawer);
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'detached' });
  };

  it('are made in the settings and put in order', async () => {
    await page.goto(`${product.url}/admin/settings?tab=fields`);
    await page.getByText('Add what else you want to know of everybody').waitFor();
    await look(page, 'empty');
    await add((drawer) => drawer.getByLabel('Name of the field').fill('Name of the dog'));
    await add(async (drawer) => {
      await drawer.getByLabel('Name of the field').fill('Hair');
      await drawer.getByLabel('Form', { exact: true }).fill('Colour card');
      await drawer.getByLabel('What stands in it').selectOption('choice');
      await drawer.getByLabel('Choices').fill('Straight\nCurly');
      await look(page, 'drawer');
    });
    await page.getByRole('button', { name: 'Move up: Hair' }).click();
    await page.getByText('“Hair” is number 1 now').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Move up: Name of the dog' }).and(page.locator(':enabled')).waitFor();
    await look(page, 'list');
  });

  it('are filled in on the profile, and taken back', async () => {
    await page.goto(`${product.url}/admin/clients/${clientId}`);
    const card = page.getByRole('region', { name: 'About them' });
    await card.getByText('Nothing written down yet.').waitFor();
    await card.getByRole('button', { name: 'Edit' }).click();
    await card.getByRole('radio', { name: 'Curly' }).check();
    await card.getByLabel('Name of the dog').fill('Balder');
    await look(page, 'filling');
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('Balder').waitFor();
    await card.getByText('Curly').waitFor();
    await look(page, 'filled');
    await page.getByRole('button', { name: 'Undo' }).click();
    await card.getByText('Nothing written down yet.').waitFor();
  });

  it('fit on a phone, in the dark', async () => {
    const { id: fieldId } = (await fields()).find(({ name }) => name === 'Hair')!;
    await owner.put(`/v1/clients/${clientId}/fields`, { values: [{ fieldId, value: 'Straight' }] }, 1);
    const context = await phone(browser, { dark: true });
    await context.addCookies(await page.context().cookies());
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(`${product.url}/admin/clients/${clientId}`);
    const card = small.getByRole('region', { name: 'About them' });
    await card.getByText('Straight').waitFor();
    await card.getByRole('button', { name: 'Edit' }).click();
    await card.scrollIntoViewIfNeeded();
    await look(small, 'phone');
    expect(heard).toEqual([]);
    await context.close();
  });

  async function fields(): Promise<{ id: string; name: string }[]> {
    return (await owner.get<{ data: { id: string; name: string }[] }>('/v1/client-fields')).data;
  }
});
