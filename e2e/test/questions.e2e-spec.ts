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

/** The owner asks something of their own, a phone answers it while booking, and the desk reads the answer. */
describe('own questions in the booking form', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let client: BrowserContext;
  let page: Page;
  let screen: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let slug: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ slug, owner } = await openSalon(desk, product.url));
    client = await phone(browser);
    const watched = await watchedPage(client);
    screen = watched.page;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/questions-${name}.png` });
  }

  it('are written by the owner, and put in order by keys', async () => {
    await page.goto(`${product.url}/admin/settings?tab=questions`);
    await page.getByText('You ask nothing beyond name and contact yet.', { exact: false }).waitFor();
    await look(page, 'empty');
    await page.getByRole('button', { name: 'New question' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Do you have any allergies?');
    await page.getByRole('switch', { name: 'Needs an answer' }).click();
    await look(page, 'drawer');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Do you have any allergies?', exact: true }).waitFor();
    await page.getByRole('button', { name: 'New question' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Where would you like to sit?');
    await page.getByLabel('Answer', { exact: true }).selectOption({ label: 'One choice' });
    await page.getByLabel('Choices').fill('By the window\nBy the mirror');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Where would you like to sit?', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Move “Where would you like to sit?”', exact: false }).press('ArrowUp');
    await page.getByText('“Where would you like to sit?” is number 1 now').waitFor();
    await page.locator('li').first().getByText('Where would you like to sit?').waitFor();
    await look(page, 'list');
    const { data } = await owner.get<{ data: { wording: string }[] }>('/v1/booking-questions');
    expect(data.map((one) => one.wording)).toEqual(['Where would you like to sit?', 'Do you have any allergies?']);
  });

  it('stand in the form on a phone, which does not book without the answer that is needed', async () => {
    await screen.goto(`${product.url}/book/${slug}`);
    await screen.getByRole('button', { name: /^Haircut/ }).click();
    await screen.getByRole('button', { name: 'Continue' }).click();
    await screen.getByRole('button', { name: /^Anyone/ }).click();
    await screen.getByRole('button', { name: 'Monday 2 March 2026 at 12:00' }).click();
    const onwards = screen.getByRole('button', { name: 'Continue' });
    if (await onwards.isVisible()) await onwards.click();
    await screen.getByLabel('Name').fill('Ingrid Dahl');
    await screen.getByLabel('E-mail', { exact: true }).fill('ingrid@example.test');
    await look(screen, 'phone');
    await screen.getByRole('button', { name: 'Book now' }).click();
    await screen.getByText('Please answer this.').waitFor();
    expect(await screen.locator(':focus').getAttribute('id')).toMatch(/^question-/);
    await look(screen, 'phone-missing');
    await screen.getByLabel('Do you have any allergies?').fill('Peanuts');
    await screen.getByLabel('By the window').check();
    await screen.getByRole('button', { name: 'Book now' }).click();
    await screen.getByRole('heading', { name: 'You are booked, Ingrid' }).waitFor();
  });

  it('are answered before the desk, which adds what it hears', async () => {
    const { data } = await owner.get<{ data: { id: string; clientId: string }[] }>('/v1/bookings');
    await page.goto(`${product.url}/admin/calendar?booking=${data[0]!.id}`);
    await page.getByText('Peanuts').waitFor();
    await page.getByText('By the window').waitFor();
    await look(page, 'panel');
    const answers = page.getByRole('region', { name: 'Answers' });
    await answers.getByRole('button', { name: 'Change' }).click();
    await answers.getByLabel('Do you have any allergies?').fill('Peanuts and eggs');
    await look(page, 'panel-edit');
    await answers.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Peanuts and eggs').waitFor();
    await page.goto(`${product.url}/admin/clients/${data[0]!.clientId}`);
    await page.getByText('Peanuts and eggs').waitFor();
    await look(page, 'client');
  });

  it('remind the desk, and let it book all the same', async () => {
    await page.goto(`${product.url}/admin/calendar`);
    await page.getByRole('button', { name: 'New booking' }).click();
    const form = page.getByRole('dialog', { name: 'New booking' });
    await form.getByLabel('Client', { exact: true }).fill('Ingrid');
    await page.getByRole('option', { name: /Ingrid Dahl/ }).click();
    await form.getByRole('combobox', { name: 'Service' }).click();
    await page.getByRole('option', { name: /^Haircut/ }).click();
    await page.getByText('Last time: Peanuts and eggs').waitFor();
    await look(page, 'desk');
  });
});
