import type { Browser, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desktop,
  fillInOnPhone,
  launchBrowser,
  Letters,
  openSalon,
  phone,
  Product,
  watchedPage,
  type SalonOwner,
} from '../src/index.js';

/** A service that the business answers for: phones ask, the desk accepts one and declines another on Today. */
describe('a request', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let screen: Page;
  const complaints: string[][] = [];
  let owner: SalonOwner;
  let slug: string;
  let letters: Letters;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    const desk = await desktop(browser);
    const atDesk = await watchedPage(desk);
    ({ slug, owner } = await openSalon(desk, product.url));
    letters = new Letters(owner);
    const { data } = await owner.get<{ data: { id: string; name: string }[] }>('/v1/services');
    const colour = data.find((one) => one.name === 'Colour');
    await owner.put(
      `/v1/services/${colour!.id}/terms`,
      { approval: 'all', depositPercent: null, depositAmount: null },
      0,
    );
    const onPhone = await watchedPage(await phone(browser));
    complaints.push(atDesk.complaints, onPhone.complaints);
    [page, screen] = [atDesk.page, onPhone.page];
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints.flat()).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/request-${name}.png` });
  }

  async function ask(name: string, time: string): Promise<void> {
    await fillInOnPhone(screen, {
      at: `${product.url}/book/${slug}`,
      service: 'Colour',
      time,
      name,
      email: `${name.split(' ')[0]!.toLowerCase()}@example.test`,
      look: () => look(screen, 'ask'),
    });
    await screen.getByRole('button', { name: 'Book now' }).click();
    await screen.getByRole('heading', { name: /We will get back to you/ }).waitFor();
    await look(screen, 'asked');
    await owner.advance('PT1S');
  }

  it('is made on a phone, which is told that nothing is booked yet', async () => {
    await ask('Ingrid Dahl', 'Thursday 5 March 2026 at 10:00');
    expect(await letters.newest('requested')).toContain('until then nothing is booked');
    await screen.goto(await letters.link('requested', 'manage'));
    await screen.getByText('Waiting for an answer', { exact: true }).waitFor();
    await look(screen, 'waits');
  });

  it('stands on Today and is accepted there, and the client gets the letter', async () => {
    await page.goto(`${product.url}/admin`);
    const requests = page.getByRole('region', { name: /^Waiting for your answer/ });
    await requests.getByText('Ingrid Dahl').waitFor();
    await look(page, 'today');
    await requests.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('Ingrid Dahl').first().waitFor();
    await requests.waitFor({ state: 'detached' });
    await owner.advance('PT1S');
    expect(await letters.newest('confirmation')).toContain('You are booked for Colour');
    await screen.reload();
    await screen.getByText('Booked', { exact: true }).waitFor();
    await look(screen, 'booked');
  });

  it('is declined there with a reason and another time, which the phone takes by one tap', async () => {
    await ask('Bjarne Lie', 'Friday 6 March 2026 at 10:00');
    await screen.goto(await letters.link('requested', 'manage'));
    const requests = page.getByRole('region', { name: /^Waiting for your answer/ });
    await requests.getByText('Bjarne Lie').waitFor();
    await requests.getByRole('button', { name: 'Decline' }).click();
    const dialog = page.getByRole('dialog', { name: 'Decline this request?' });
    await dialog.getByLabel('Time').fill('13:00');
    await look(page, 'decline');
    await dialog.getByRole('button', { name: 'Decline and propose' }).click();
    await dialog.waitFor({ state: 'detached' });
    await owner.advance('PT1S');
    await screen.reload();
    await screen.getByText(/Would Friday 6 March at 13:00 suit you instead/).waitFor();
    await look(screen, 'proposed');
    await screen.getByRole('button', { name: 'Yes, book this time' }).click();
    await screen.getByText('Booked', { exact: true }).waitFor();
    await look(screen, 'accepted');
  });
});
