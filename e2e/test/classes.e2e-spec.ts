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

const shots = process.env.SHOTS;

/** An owner plans a class for weeks ahead, a client takes two seats on a phone, and the desk sees who comes. */
describe('a class', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let client: BrowserContext;
  let page: Page;
  let screen: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let slug: string;

  const shoot = async (of: Page, name: string) => {
    if (shots) await of.screenshot({ path: `${shots}/${name}.png` });
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ slug, owner } = await openSalon(desk, product.url));
    const [anna] = (await owner.get<{ data: { id: string }[] }>('/v1/staff')).data;
    await owner.post('/v1/services', {
      name: 'Yoga',
      duration: 60,
      price: { amount: 25_000, currency: 'NOK' },
      kind: 'class',
      capacity: 6,
      staffIds: [anna?.id],
    });
    client = await phone(browser);
    const watched = await watchedPage(client);
    screen = watched.page;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  it('is planned once a week, with what would be in the way shown first', async () => {
    await page.goto(`${product.url}/admin/classes`);
    await page.getByRole('button', { name: 'New class' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByRole('switch', { name: 'Every week' }).click();
    await form.getByLabel('How many weeks').fill('3');
    await form.getByRole('button', { name: 'Look for conflicts' }).click();
    const preview = form.getByRole('list', { name: 'What would be held' });
    await preview.waitFor();
    expect(await preview.getByRole('listitem').count()).toBe(3);
    expect(await accessibilityFaults(page)).toEqual([]);
    await shoot(page, 'class-new');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('0/6').first().waitFor();
    expect(await page.getByText('0/6').count()).toBe(3);
  });

  it('gives a visitor two seats on a phone', async () => {
    await screen.goto(`${product.url}/book/${slug}`);
    await screen.getByRole('button', { name: /Yoga/ }).click();
    const next = screen.getByRole('button', { name: /Continue|Choose|Next/ });
    if (await next.count()) await next.first().click();
    await screen
      .getByRole('region', { name: /9 March/ })
      .getByRole('button', { name: /6 seats left/ })
      .click();
    await screen.getByRole('button', { name: 'One seat more' }).click();
    await screen.getByLabel('Name').fill('Siri Dahl');
    await screen.getByLabel('E-mail', { exact: true }).fill('siri@example.test');
    expect(await accessibilityFaults(screen)).toEqual([]);
    await shoot(screen, 'class-phone');
    await screen.locator('#book').click();
    await screen.getByRole('heading', { name: 'You are booked, Siri' }).waitFor();
  });

  it('shows who comes, in the calendar and on its list', async () => {
    await page.goto(`${product.url}/admin/calendar?date=2026-03-09`);
    await page.getByRole('button', { name: /Yoga, .*2\/6/ }).click();
    const list = page.getByRole('list', { name: 'Attendance' });
    await list.getByText(/Siri Dahl/).waitFor();
    await list.getByText(/2 seats/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await shoot(page, 'class-calendar');
  });
});
