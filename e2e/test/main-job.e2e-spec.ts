import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desktop,
  launchBrowser,
  openSalon,
  phone,
  Product,
  watchedPage,
  type OpenSalon,
} from '../src/index.js';

interface MessageSummary {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
}

/** The product's reason: a stranger becomes a regular, and is missed when they stay away. */
describe('the main job', () => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let pocket: BrowserContext;
  let salon: OpenSalon;
  let admin: Page;
  let client: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await desktop(browser);
    pocket = await phone(browser);
    salon = await openSalon(desk, product.url);
    await salon.owner.post('/v1/loyalty/programs', {
      name: 'Regulars',
      enabled: true,
      unit: 'points',
      kind: 'per_amount',
      points: 1,
      perAmount: { amount: 1_000, currency: 'NOK' },
      base: 'after_tax',
    });
    const [atDesk, inPocket] = await Promise.all([watchedPage(desk), watchedPage(pocket)]);
    admin = atDesk.page;
    client = inPocket.page;
    atDesk.complaints.push = inPocket.complaints.push = (...lines: string[]) => complaints.push(...lines);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('a stranger books on a phone', async () => {
    await client.goto(`${product.url}/book/${salon.slug}`);
    await client.getByRole('button', { name: /^Haircut/ }).click();
    await client.getByRole('button', { name: 'Continue' }).click();
    await client.getByRole('button', { name: /^Anyone/ }).click();
    await client.getByRole('button', { name: /^Thu 5 March/ }).click();
    await client.getByRole('button', { name: /^Thursday 5 March 2026 at 10:00/ }).click();
    const onwards = client.getByRole('button', { name: 'Continue' });
    if (await onwards.isVisible()) await onwards.click();
    await client.getByLabel('Name').fill('Ingrid Dahl');
    await client.getByLabel('E-mail', { exact: true }).fill('ingrid@example.test');
    await client.getByLabel('Send me news by e-mail').check();
    expect(await accessibilityFaults(client)).toEqual([]);
    await client.getByRole('button', { name: 'Book now' }).click();
    await client.getByRole('heading', { name: 'You are booked, Ingrid' }).waitFor();
    expect(await accessibilityFaults(client)).toEqual([]);
  });

  it('is confirmed at once, which the owner sees in the outbox', async () => {
    await settled();
    await admin.goto(`${product.url}/admin/messages`);
    await admin.getByText('Your appointment Thursday 5 March at 10:00').first().waitFor();
    expect(await textOf('confirmation')).toContain('You are booked for Haircut with Anna Berg');
  });

  it('is reminded the day before, and moves the visit by the link in the reminder', async () => {
    await salon.owner.advance('P2DT2H');
    await client.goto(linkIn(await textOf('reminder'), 'manage'));
    await client.getByRole('heading', { name: 'Your visit, Ingrid' }).waitFor();
    await client.getByRole('button', { name: 'Move', exact: true }).click();
    const friday = client.getByRole('button', { name: /^Fri 6 March/ });
    await friday.click();
    // On a busy machine the week may still move below the tap; whoever misses taps again.
    const chosen = friday.and(client.locator('[aria-pressed="true"]'));
    await chosen.waitFor({ timeout: 10_000 }).catch(() => friday.click());
    await client.getByRole('button', { name: /^Friday 6 March 2026 at 11:00/ }).click();
    const confirm = client.getByRole('button', { name: /move/i }).last();
    if (await confirm.isVisible()) await confirm.click();
    await client.getByText('Friday 6 March at 11:00').first().waitFor();
    expect(await accessibilityFaults(client)).toEqual([]);
  });

  it('comes, and the desk completes the visit and takes the payment', async () => {
    await salon.owner.advance('P2DT2H');
    await admin.goto(`${product.url}/admin/calendar?date=2026-03-06`);
    await admin
      .getByRole('button', { name: /Ingrid/ })
      .first()
      .click();
    await admin.getByRole('button', { name: 'Take payment' }).click();
    await admin.getByRole('button', { name: /^Take NOK/ }).click();
    await admin.getByText('Completed').first().waitFor();
    await settled();
  });

  it('sees the points that the visit earned, and says how it was', async () => {
    await salon.owner.advance('PT5H');
    const asked = await textOf('follow_up');
    await client.goto(linkIn(asked, 'manage').replace(/$/, '?rate=5'));
    await client.getByText('59').first().waitFor();
    await client.getByRole('button', { name: /send/i }).click();
    await client.getByText(/thank/i).first().waitFor();
    expect(await accessibilityFaults(client)).toEqual([]);
  });

  it('is missed when staying away longer than expected, and invited back', async () => {
    await salon.owner.advance('P70D');
    const letter = await textOf('we_miss_you');
    expect(letter).toContain('It has been a while');
    await client.goto(linkIn(letter, 'book'));
    await client.getByRole('heading', { name: 'What would you like to book?' }).waitFor();
  });

  it('leaves its traces for the owner: the client, the timeline, the figures', async () => {
    await admin.goto(`${product.url}/admin/clients`);
    await admin.getByText('Ingrid Dahl').first().click();
    await admin.getByText('ingrid@example.test').first().waitFor();
    await admin.goto(`${product.url}/admin/reports?from=2026-03-01&to=2026-03-31`);
    await admin.getByRole('heading', { level: 1 }).waitFor();
    const overview = await salon.owner.get<{ visits: { current: number } }>(
      '/v1/analytics/overview?from=2026-03-01&to=2026-03-31',
    );
    expect(overview.visits.current).toBe(1);
  });

  it('without a complaint in any console', () => {
    expect(complaints).toEqual([]);
  });

  /** Waits until events and due messages are done, by asking the clock to do them. */
  async function settled(): Promise<void> {
    await salon.owner.advance('PT1S');
  }

  async function textOf(kind: string): Promise<string> {
    const { data } = await salon.owner.get<{ data: MessageSummary[] }>(`/v1/messages?kind=${kind}`);
    expect(data.map((one) => one.state)).toContain('sent');
    const sent = data.find((one) => one.state === 'sent') as MessageSummary;
    return (await salon.owner.get<{ text: string }>(`/v1/messages/${sent.id}`)).text;
  }

  function linkIn(text: string, page: 'manage' | 'book'): string {
    const found = new RegExp(`http://localhost:\\d+/${page}/[\\w-]+`).exec(text);
    if (!found) throw new Error(`No ${page} link in: ${text}`);
    return found[0];
  }
});
