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

/** An owner sells weekly dates as one course, a client joins on a phone, the desk runs it, and the client gives it up. */
describe('a course', () => {
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
    if (shots) await of.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
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
    await owner.post('/v1/booking-questions', {
      wording: 'Any injuries?',
      kind: 'short_text',
      asked: 'every_booking',
      place: 'both',
    });
    await owner.post('/v1/clients', { name: 'Kari Lund', phone: '+4790011223' });
    client = await phone(browser);
    const watched = await watchedPage(client);
    screen = watched.page;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  it('is made of weekly dates, with what would be in the way shown first', async () => {
    await page.goto(`${product.url}/admin/classes`);
    await page.getByRole('button', { name: 'New class' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Time').fill('14:00');
    await form.getByRole('switch', { name: 'Every week' }).click();
    await form.getByLabel('How many weeks').fill('4');
    await form.getByRole('switch', { name: /Sell these dates as one course/ }).click();
    await form.getByLabel('Name of the course').fill('Yoga for beginners');
    await form.getByLabel('Price of the whole course').fill('800');
    await form.getByRole('button', { name: 'Look for conflicts' }).click();
    await form.getByRole('list', { name: 'What would be held' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await shoot(page, 'course-new');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('region', { name: 'Courses' }).getByText('Yoga for beginners').waitFor();
    await shoot(page, 'course-list');
  });

  it('is booked as one on a phone, with every date told', async () => {
    await screen.goto(`${product.url}/book/${slug}`);
    await screen.getByRole('button', { name: /Yoga/ }).click();
    const next = screen.getByRole('button', { name: /Continue|Choose|Next/ });
    if (await next.count()) await next.first().click();
    await screen.getByRole('button', { name: /Yoga for beginners, 4 dates/ }).waitFor();
    expect(await accessibilityFaults(screen)).toEqual([]);
    await shoot(screen, 'course-choice-phone');
    await screen.getByRole('button', { name: /Yoga for beginners, 4 dates/ }).click();
    expect(await screen.getByRole('list', { name: '4 dates' }).getByRole('listitem').count()).toBe(4);
    await screen.getByRole('button', { name: 'One seat more' }).click();
    await screen.getByLabel('Name').fill('Siri Dahl');
    await screen.getByLabel('E-mail', { exact: true }).fill('siri@example.test');
    expect(await accessibilityFaults(screen)).toEqual([]);
    await shoot(screen, 'course-details-phone');
    await screen.locator('#book').click();
    await screen.getByRole('heading', { name: 'You are booked, Siri' }).waitFor();
    expect(await screen.locator('.visit .dates').getByRole('listitem').count()).toBe(4);
    await screen.getByText('2 × Yoga for beginners').waitFor();
    expect(await accessibilityFaults(screen)).toEqual([]);
    await shoot(screen, 'course-done-phone');
  });

  it('shows its members, takes one in by search, and has them on the attendance list of each date', async () => {
    await page.reload();
    await page.getByRole('region', { name: 'Courses' }).getByRole('button').click();
    const drawer = page.getByRole('dialog', { name: 'Yoga for beginners' });
    const members = drawer.getByRole('list', { name: 'Members' });
    await members.getByText('Siri Dahl').waitFor();
    await drawer.getByRole('textbox', { name: 'Client' }).fill('Kari');
    await drawer.getByRole('option', { name: /Kari Lund/ }).click();
    await drawer.getByLabel('Any injuries?').fill('A knee');
    await drawer.getByRole('button', { name: 'Add', exact: true }).click();
    await members.getByText('Kari Lund').waitFor();
    await drawer.getByText('3/6').first().waitFor();
    expect(await drawer.getByText('3/6').count()).toBe(4);
    expect(await accessibilityFaults(page)).toEqual([]);
    await shoot(page, 'course-members');
    await drawer.getByRole('button', { name: 'Change', exact: true }).click();
    await drawer.getByRole('switch', { name: 'Clients may also book single dates' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await shoot(page, 'course-change');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.getByRole('button', { name: 'Call off the course' }).waitFor();
    await drawer.getByRole('button', { name: /3\/6/ }).nth(1).click();
    const list = page.getByRole('list', { name: 'Attendance' });
    await list.getByText('Kari Lund').waitFor();
    expect(await list.getByText('Course: Yoga for beginners').count()).toBe(2);
  });

  it('moves one date to another time at the desk', async () => {
    const drawer = page.getByRole('dialog', { name: 'Yoga' });
    await drawer.getByRole('button', { name: 'Change', exact: true }).click();
    const form = drawer.getByRole('region', { name: 'Change' });
    await form.getByLabel('Time').fill('15:30');
    expect(await accessibilityFaults(page)).toEqual([]);
    await shoot(page, 'course-session-change');
    await form.getByRole('button', { name: 'Save' }).click();
    await drawer.getByText(/15:30/).waitFor();
  });

  it('is given up as one by its link', async () => {
    await screen.getByRole('link', { name: /Move or cancel/ }).click();
    await screen.getByRole('heading', { name: /Siri/ }).waitFor();
    await screen.getByText(/15:30/).waitFor();
    await shoot(screen, 'course-manage-phone');
    await screen.getByRole('button', { name: /Cancel/ }).click();
    await screen.getByText('Every date of the course that is still to come is cancelled.').waitFor();
    expect(await accessibilityFaults(screen)).toEqual([]);
    await shoot(screen, 'course-cancel-phone');
    await screen.getByRole('button', { name: 'Yes, cancel the visit' }).click();
    await screen
      .getByText(/\(cancelled\)/)
      .first()
      .waitFor();
    expect(await screen.getByText(/\(cancelled\)/).count()).toBe(4);
    await page.goto(`${product.url}/admin/classes`);
    await page.getByText(/1 member/).waitFor();
  });
});
