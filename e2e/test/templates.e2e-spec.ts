import type { Browser, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desktop,
  launchBrowser,
  MailSink,
  openSalon,
  phone,
  Product,
  watchedPage,
} from '../src/index.js';

/** The owner rewrites a message: as a letter and as a text message, looked at, sent to themselves, and taken back. */
describe('the words of a message', () => {
  const sink = new MailSink();
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    const smtpUrl = await sink.open();
    [product, browser] = await Promise.all([Product.start({ SMTP_URL: smtpUrl }), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    await openSalon(desk, product.url);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await sink.close();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS)
      await which.screenshot({ path: `${process.env.SCREENSHOTS}/templates-${name}.png`, fullPage: true });
  }

  it('show what the letter and the text message will be, with parts, while one writes', async () => {
    await page.goto(`${product.url}/admin/messages?tab=texts&kind=reminder&language=en`);
    const sms = page.getByRole('textbox', { name: 'As a text message', exact: true });
    await sms.waitFor();
    const seen = page.getByLabel('Preview of the text message');
    await seen.getByText('see you for Cut', { exact: false }).waitFor();
    await sms.fill('See you {{visitTime}} 💇 ');
    await page.getByRole('button', { name: '{{manageUrl}}' }).click();
    await seen.getByText('See you Tuesday', { exact: false }).waitFor();
    expect(await sms.inputValue()).toContain('{{manageUrl}}');
    await page.getByText('💇', { exact: false }).last().waitFor();
    await look(page, 'editing');
  });

  it('send themselves to whoever writes them, and nobody else', async () => {
    await page.getByLabel('Subject').fill('See you soon, {{firstName}}');
    await page.getByRole('button', { name: 'Send me a test' }).click();
    await page.getByText('A letter with sample names is on its way to you').waitFor();
    const letters = sink.mails.filter(({ headers }) => /^Subject: See you soon, Ingrid$/m.test(headers));
    expect(letters).toHaveLength(1);
    expect(sink.mails.map(({ to }) => to)).toEqual([letters[0]!.to]);
  });

  it('are kept, and are ours again by undo', async () => {
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your own text.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Our text. Change it and it becomes yours.').waitFor();
    expect(await page.getByLabel('Subject').inputValue()).toBe('See you {{visitTime}}');
  });

  it('fit on a phone', async () => {
    const context = await phone(browser, { dark: true });
    await context.addCookies(await page.context().cookies());
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(`${product.url}/admin/messages?tab=texts&kind=confirmation&language=nb`);
    await small.getByLabel('Preview of the text message').getByText('Du har time til', { exact: false }).waitFor();
    await look(small, 'phone');
    expect(heard).toEqual([]);
    await context.close();
  });
});
