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

/** Whom do I mean? Built step by step, with the number beside it, and used to list. */
describe('a segment', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    const people = [
      { name: 'Anna Berg', tags: ['VIP'], email: 'anna@example.test', birthday: '06-15' },
      { name: 'Berit Dahl', tags: ['VIP'] },
      { name: 'Carl Lie', tags: ['Student'], email: 'carl@example.test' },
    ];
    for (const person of people) await owner.post('/v1/clients', person);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/segments-${name}.png` });
  }

  it('is built with its number of clients beside it, and saved', async () => {
    await page.goto(`${product.url}/admin/clients`);
    await page.getByRole('button', { name: 'New segment' }).click();
    const drawer = page.getByRole('dialog', { name: 'New segment' });
    const meant = drawer.getByRole('status');
    await meant.getByText('0 clients').waitFor();
    await drawer.getByLabel('What', { exact: true }).selectOption({ label: 'Tag' });
    await drawer.getByText('Choose an answer for every condition').waitFor();
    await look(page, 'unanswered');
    await drawer.getByRole('combobox', { name: 'Answer' }).click();
    await page.getByRole('option', { name: 'VIP', exact: true }).click();
    await page.keyboard.press('Escape');
    await meant.getByText('2 clients').waitFor();
    await meant.getByText('Anna Berg, Berit Dahl').waitFor();
    await drawer.getByRole('button', { name: 'Condition' }).click();
    await drawer.getByLabel('What', { exact: true }).nth(1).selectOption({ label: 'Has an e-mail address' });
    await meant.getByText('1 client', { exact: true }).waitFor();
    await drawer.getByRole('textbox', { name: /^Name/ }).fill('VIP by e-mail');
    await look(page, 'built');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'detached' });
  });

  it('lists its clients, and stays in the address', async () => {
    const rows = page.getByRole('table').getByRole('row');
    await page.getByText('Berit Dahl').waitFor({ state: 'detached' });
    expect(await rows.filter({ hasText: 'Anna Berg' }).count()).toBe(1);
    await page.reload();
    await page.getByText('Anna Berg').first().waitFor();
    expect(await page.getByText('Carl Lie').count()).toBe(0);
    await look(page, 'listed');
  });

  it('is changed on a phone, to any of its conditions', async () => {
    const context = await phone(browser);
    await context.addCookies(await page.context().cookies());
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(page.url());
    await small.getByRole('button', { name: 'Change the segment' }).click();
    const drawer = small.getByRole('dialog', { name: 'VIP by e-mail' });
    await drawer.getByRole('radiogroup', { name: 'Which must hold' }).getByText('Any of these').click();
    await drawer.getByRole('status').getByText('3 clients').waitFor();
    await look(small, 'phone');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'detached' });
    await small.getByText('Carl Lie').first().waitFor();
    expect(heard).toEqual([]);
    await context.close();
  });

  it('is removed, and taken back', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Change the segment' }).click();
    const drawer = page.getByRole('dialog', { name: 'VIP by e-mail' });
    await drawer.getByRole('button', { name: 'Remove' }).last().click();
    await page.getByText('Segment "VIP by e-mail" removed').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await owner.get<{ data: object[] }>('/v1/segments')).data.length === 1);
    await page.getByText('Berit Dahl').first().waitFor();
  });
});
