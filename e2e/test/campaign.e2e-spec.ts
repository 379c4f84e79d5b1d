import type { Browser, Page } from 'playwright-core';
import { eventually } from '@stamgast/platform/testing';
import {
  accessibilityFaults,
  desktop,
  launchBrowser,
  MailSink,
  openSalon,
  phone,
  Product,
  watchedPage,
  type SalonOwner,
} from '../src/index.js';

const regulars = 30;

interface Result {
  readonly planned: number;
  readonly sent: number;
  readonly heldOut: number;
  readonly waiting: number;
  readonly variants: readonly { readonly variant: string; readonly sent: number }[];
}

/** The owner writes to a segment: two subjects, some held back by lot, looked at before it goes and after. */
describe('a campaign', () => {
  const sink = new MailSink();
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;

  beforeAll(async () => {
    const smtpUrl = await sink.open();
    [product, browser] = await Promise.all([Product.start({ SMTP_URL: smtpUrl }), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
    for (let n = 0; n <= regulars; n += 1) {
      const client = { name: `Regular ${n}`, email: `regular-${n}@example.test`, locale: 'en', tags: ['Regular'] };
      const { id, version } = await owner.post<{ id: string; version: number }>('/v1/clients', client);
      if (n < regulars) await owner.put(`/v1/clients/${id}/consents`, { email: true }, version);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await sink.close();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/campaign-${name}.png` });
  }
  const drawer = () => page.getByRole('dialog').first();
  const step = (name: string) => drawer().getByRole('tab', { name, exact: true }).click();

  it('is for a segment that is built on the way', async () => {
    await page.goto(`${product.url}/admin/messages?tab=campaigns`);
    await page.getByText('No campaigns yet').waitFor();
    await look(page, 'empty');
    await page.getByRole('button', { name: 'New campaign' }).click();
    await drawer().getByRole('textbox', { name: 'Name' }).fill('March times');
    await drawer().getByRole('button', { name: 'New segment' }).click();
    const segment = page.getByRole('dialog', { name: 'New segment' });
    await segment.getByLabel('What', { exact: true }).selectOption({ label: 'Tag' });
    await segment.getByRole('combobox', { name: 'Answer' }).click();
    await page.getByRole('option', { name: 'Regular', exact: true }).click();
    await page.keyboard.press('Escape');
    await segment.getByRole('textbox', { name: /^Name/ }).fill('Regulars');
    await segment.getByRole('button', { name: 'Save' }).click();
    await segment.waitFor({ state: 'detached' });
    await drawer().getByText('31 clients now').waitFor();
    await drawer().getByLabel('Hold back, out of a hundred').fill('20');
    await look(page, 'audience');
  });

  it('has two subjects, and is seen as it will look', async () => {
    await step('What');
    await drawer().getByLabel('Subject', { exact: true }).fill('Times in March');
    await drawer().getByLabel('Second subject').fill('We have time for you');
    await drawer()
      .getByLabel('Text', { exact: true })
      .fill('Hi {{firstName}},\n\nwe have free times.\n\n[Book a time]({{bookUrl}})');
    await drawer().frameLocator('iframe').getByText('we have free times').waitFor();
    await look(page, 'words');
  });

  it('says who would get it and who would not, and is read as a client would', async () => {
    await step('Check');
    await drawer()
      .getByText('31 would get it')
      .or(drawer().getByText(/\d+ would get it/))
      .first()
      .waitFor();
    await drawer().getByText('No: the client has not agreed to news').first().waitFor();
    await drawer().getByLabel('As this client reads it').fill('Regular 3');
    await page.getByRole('option', { name: 'Regular 3', exact: true }).click();
    await drawer().getByText('Subject B: We have time for you').waitFor();
    await drawer().getByRole('tab', { name: 'Text message' }).click();
    await drawer()
      .getByText(/\d parts? · room for/)
      .waitFor();
    await look(page, 'check');
  });

  it('goes out, once to each, and tells what became of it', async () => {
    await step('Send');
    await look(page, 'send');
    await drawer().getByRole('button', { name: 'Send now' }).click();
    await page.getByText('March times is on its way').waitFor();
    const { data } = await owner.get<{ data: { id: string }[] }>('/v1/campaigns');
    const result = await eventually(async () => {
      const now = await owner.get<Result>(`/v1/campaigns/${data[0]!.id}/result`);
      return now.planned === regulars + 1 && now.waiting === 0 ? now : null;
    });
    expect(result.sent + result.heldOut).toBe(regulars);
    expect(result.heldOut).toBeGreaterThan(0);
    expect(sink.mails).toHaveLength(result.sent);
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(result.sent);
    expect(sink.mails.map(({ to }) => to)).not.toContain(`regular-${regulars}@example.test`);
    const second = sink.mails.filter(({ headers }) => headers.includes('Subject: We have time for you'));
    expect(result.variants.find(({ variant }) => variant === 'b')?.sent).toBe(second.length);
    await owner.advance('PT1M');
    await page.reload();
    await drawer()
      .getByRole('row', { name: `Sent ${result.sent}` })
      .waitFor();
    await drawer()
      .getByRole('row', { name: `Held back by lot ${result.heldOut}` })
      .waitFor();
    await drawer().getByText('Cannot be told yet').waitFor();
    await look(page, 'result');
  });

  it.each([
    ['nb', 'Kampanjer', 'Holdt tilbake ved lodd'],
    ['sv', 'Kampanjer', 'Undantagna genom lottning'],
    ['da', 'Kampagner', 'Holdt tilbage ved lod'],
  ])('is told in %s', async (language, title, heldBack) => {
    const context = await phone(browser);
    await context.addCookies(await page.context().cookies());
    await context.addInitScript(`localStorage.setItem('stamgast-language', '${language}')`);
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(page.url());
    await small.getByRole('rowheader', { name: heldBack }).waitFor();
    expect(await small.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await look(small, `phone-${language}`);
    await small.keyboard.press('Escape');
    await small.getByRole('tab', { name: title }).waitFor();
    expect(heard).toEqual([]);
    await context.close();
  });
});
