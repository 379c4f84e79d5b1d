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

const card = (name: string, ...more: string[]) => [
  'BEGIN:VCARD',
  'VERSION:3.0',
  `FN:${name}`,
  ...more,
  'END:VCARD',
  '',
];
const cards = [
  ...card('Åse Østby', 'TEL;TYPE=CELL:40612345', 'EMAIL:ase@example.test'),
  ...card('Liv Berg', 'TEL;TYPE=CELL:40612345'),
].join('\r\n');
const pasted = 'Navn\tMobil\tFødselsdato\nKari Nordmann\t40612399\t17.5.1990\nOla\t1\t2\t3\n';

/** An owner moves in with what is at hand, a telephone's contacts and a sheet, and takes everything along again. */
describe('moving in and out', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let owner: SalonOwner;
  let complaints: string[];

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS)
      await which.screenshot({ path: `${process.env.SCREENSHOTS}/moving-${name}.png`, fullPage: true });
  }

  async function takeOver(): Promise<void> {
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.getByRole('button', { name: 'Start import' }).click();
    await page
      .getByText(/^Taken over:/)
      .first()
      .waitFor();
  }

  it('takes the contacts of a telephone over, and names who may be the same person', async () => {
    await page.goto(`${product.url}/admin/import`);
    await look(page, 'empty');
    const file = { name: 'contacts.vcf', mimeType: 'text/vcard', buffer: Buffer.from(cards) };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText('Recognised').waitFor();
    await page.getByRole('button', { name: /Adjust the columns/ }).click();
    await look(page, 'mapping');
    await takeOver();
    await page.getByRole('button', { name: /1 remark/ }).click();
    await page.getByRole('link', { name: 'the client who was here' }).first().waitFor();
    await look(page, 'duplicates');
  });

  it('takes a pasted list over, and gives back what it left out', async () => {
    await page.getByRole('button', { name: 'Paste a list instead' }).click();
    await page.getByLabel(/Copied from a sheet/).fill(pasted);
    await look(page, 'pasting');
    await page.getByRole('button', { name: 'Use this list' }).click();
    await page
      .getByText(/2 rows/)
      .first()
      .waitFor();
    await takeOver();
    await page
      .getByRole('button', { name: /1 problem/ })
      .first()
      .click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download these rows' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toContain('left-out');
    const { data } = await owner.get<{ data: { name: string }[] }>('/v1/clients');
    expect(data.map((one) => one.name).sort()).toEqual(['Kari Nordmann', 'Liv Berg', 'Åse Østby']);
  });

  it('packs everything into one file, which the next business takes over', async () => {
    await page.getByRole('button', { name: 'Pack everything' }).click();
    await page.getByText('Ready', { exact: true }).waitFor();
    await look(page, 'packed');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Download:/ }).click(),
    ]);
    const file = await download.path();
    const small = await phone(browser);
    const { page: screen } = await watchedPage(small);
    await small.request.post(`${product.url}/v1/auth/sign-up`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: {
        email: 'new@example.test',
        password: 'a chair kept warm',
        name: 'Kari Nordmann',
        business: { name: 'Tom', country: 'NO', timeZone: 'Europe/Oslo', currency: 'NOK', locale: 'en' },
      },
    });
    await screen.goto(`${product.url}/admin/import`);
    await screen.locator('input[type=file][accept*=zip]').setInputFiles(file);
    await screen.getByRole('button', { name: 'Take it over' }).waitFor();
    await look(screen, 'phone');
    await screen.getByRole('button', { name: 'Take it over' }).click();
    await screen.locator('.mantine-Badge-label').getByText('Taken over', { exact: true }).waitFor();
    await screen.goto(`${product.url}/admin/clients`);
    await screen.getByText('Åse Østby').first().waitFor();
  });
});
