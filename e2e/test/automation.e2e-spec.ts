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

interface Automation {
  readonly id: string;
  readonly kind: string;
  readonly enabled: boolean;
  readonly holdoutPercent: number;
  readonly settings: { readonly time?: string; readonly hours?: number };
}

/** The owner sets what goes out by itself, looks at it through a client's eyes and sees why. */
describe('what goes out by itself', () => {
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
    const client = { name: 'Ingrid Dahl', email: 'ingrid@example.test', locale: 'nb', birthday: '03-05' };
    await owner.post('/v1/clients', client);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS)
      await which.screenshot({ path: `${process.env.SCREENSHOTS}/automation-${name}.png`, fullPage: true });
  }

  const automation = async (kind: string): Promise<Automation> => {
    const { data } = await owner.get<{ data: Automation[] }>('/v1/automations');
    return data.find((one) => one.kind === kind)!;
  };

  it('is a picture and a list with switches, and a switch can be taken back', async () => {
    // The test clock of the salon stands on 2 March.
    await page.goto(`${product.url}/admin/messages?tab=automations`);
    await page.getByRole('heading', { name: 'The sequence a client meets' }).waitFor();
    await look(page, 'list');
    await page.getByRole('switch', { name: 'Send: Birthday' }).click({ force: true });
    await page.getByText('Birthday is changed').waitFor();
    expect((await automation('birthday')).enabled).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone').waitFor();
    expect((await automation('birthday')).enabled).toBe(false);
  });

  it('has a time, a way and a share that is held back', async () => {
    await page.getByRole('button', { name: 'Set up Birthday' }).click();
    const drawer = page.getByRole('dialog', { name: 'Birthday' });
    await drawer.getByLabel('Time of day').fill('11:30');
    await drawer.getByLabel('By which way').selectOption({ label: 'E-mail only' });
    await drawer.getByLabel('Hold back, out of a hundred').fill('10');
    await look(page, 'setup');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(await automation('birthday')).toMatchObject({ holdoutPercent: 10, settings: { time: '11:30' } });
  });

  it('is read as a real client would, and says who gets it and who does not, and why', async () => {
    await page.getByRole('button', { name: 'Set up Birthday' }).click();
    const drawer = page.getByRole('dialog', { name: 'Birthday' });
    await drawer.getByRole('tab', { name: 'Preview' }).click();
    await drawer.getByLabel('As this client reads it').fill('Ingrid');
    await page.getByRole('option', { name: 'Ingrid Dahl' }).click();
    await drawer.getByText('Gratulerer med dagen, Ingrid').first().waitFor();
    await look(page, 'preview');
    await drawer.getByRole('tab', { name: 'Who gets it' }).click();
    await drawer.getByText('No: the client has not agreed to news').waitFor();
    await look(page, 'dry-run');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('is a second reminder where one is not enough', async () => {
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Another: Reminder' }).click();
    const drawer = page.getByRole('dialog', { name: 'Reminder' });
    await drawer.getByLabel('Name').fill('Two hours before');
    await drawer.getByLabel('When').selectOption({ label: 'Some hours before' });
    await drawer.getByLabel('Hours before').fill('2');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('switch', { name: 'Send: Two hours before' }).waitFor();
    const { data } = await owner.get<{ data: Automation[] }>('/v1/automations');
    expect(data.filter((one) => one.kind === 'reminder').map((one) => one.settings.hours)).toEqual([24, 2]);
  });

  it('fits a phone', async () => {
    const small = await phone(browser);
    await small.addCookies(await page.context().cookies());
    const { page: pocket, complaints: more } = await watchedPage(small);
    await pocket.goto(`${product.url}/admin/messages?tab=automations`);
    await pocket.getByRole('heading', { name: 'The sequence a client meets' }).waitFor();
    expect(await pocket.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await look(pocket, 'phone');
    expect(more).toEqual([]);
    await small.close();
  });
});
