import { randomUUID } from 'node:crypto';
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

interface Seat {
  readonly booking: { readonly id: string };
  readonly manageToken: string;
}

const devices = { desktop, phone };

/** A class is full: somebody gets in line, somebody else cancels, and the seat finds whoever was next. */
describe.each(['phone', 'desktop'] as const)('waiting for a full class on a %s', (device) => {
  let product: Product;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let screen: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let slug: string;
  let sessionId: string;
  let seats: Seat[];

  const takeSeat = async (name: string): Promise<Seat> => {
    const answer = await desk.request.post(`${product.url}/v1/public/${slug}/bookings`, {
      headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() },
      data: { classSessionId: sessionId, client: { name, email: `${randomUUID()}@example.test` } },
    });
    const body = (await answer.json()) as Seat;
    expect({ status: answer.status(), body }).toMatchObject({ status: 201 });
    return body;
  };
  const withoutFaults = async (of: Page) => {
    await of.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
    expect(await accessibilityFaults(of)).toEqual([]);
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
    desk = await devices[device](browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ slug, owner } = await openSalon(desk, product.url));
    const [anna] = (await owner.get<{ data: { id: string }[] }>('/v1/staff')).data;
    const yoga = await owner.post<{ id: string }>('/v1/services', {
      name: 'Yoga',
      duration: 60,
      price: { amount: 25_000, currency: 'NOK' },
      kind: 'class',
      capacity: 3,
      onlineCapacity: 2,
      staffIds: [anna?.id],
    });
    const start = '2026-03-05T09:00:00Z';
    const session = { serviceId: yoga.id, staffId: anna?.id, start };
    sessionId = (await owner.post<{ id: string }>('/v1/class-sessions', session)).id;
    seats = [await takeSeat('Kari Lie'), await takeSeat('Ola Moen')];
    const client = await devices[device](browser);
    ({ page: screen } = await watchedPage(client));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  it('is offered where no seat is left, and shows one’s own place', async () => {
    await screen.goto(`${product.url}/book/${slug}`);
    await screen.getByRole('button', { name: /Yoga/ }).click();
    const next = screen.getByRole('button', { name: /Continue|Choose|Next/ });
    if (await next.count()) await next.first().click();
    await screen.getByRole('button', { name: /Full. Join the waiting list/ }).waitFor();
    await withoutFaults(screen);
    await screen.getByRole('button', { name: /Full. Join the waiting list/ }).click();
    await screen.getByRole('heading', { name: 'Join the waiting list' }).waitFor();
    await screen.getByLabel('Name').fill('Siri Dahl');
    await screen.getByLabel('E-mail', { exact: true }).fill('siri@example.test');
    await withoutFaults(screen);
    await screen.getByRole('button', { name: 'Put me on the list' }).click();
    await screen.getByRole('heading', { name: 'You are on the list, Siri' }).waitFor();
    await screen.getByText('You are first in line.').waitFor();
    await withoutFaults(screen);
    await screen.getByRole('link', { name: 'See my place' }).click();
    await screen.getByText(/Thursday.*5 March.*10:00|Thu.*5 Mar.*10:00/).waitFor();
    await withoutFaults(screen);
  });

  it('is seen at the desk, in the list of the class and in the waiting list', async () => {
    await page.goto(`${product.url}/admin/classes`);
    await page.getByText('2/3').first().click();
    await page.getByRole('heading', { name: 'In line: 1' }).waitFor();
    await page.getByText(/Siri Dahl · 1 seat/).waitFor();
    await withoutFaults(page);
    await page.goto(`${product.url}/admin/waiting-list`);
    await page.getByRole('link', { name: /Siri Dahl/ }).click();
    await page.getByRole('button', { name: 'Give Siri Dahl a seat' }).waitFor();
    await withoutFaults(page);
  });

  it('ends with the seat of somebody who cancels, and with a letter that says so', async () => {
    await screen.goto(`${product.url}/manage/${seats[0]!.manageToken}`);
    await screen
      .getByRole('button', { name: /Cancel/ })
      .first()
      .click();
    await screen
      .getByRole('button', { name: /^(Yes, cancel|Cancel the visit|Cancel visit|Cancel).*/ })
      .last()
      .click();
    await screen
      .getByText(/cancelled/i)
      .first()
      .waitFor();
    await owner.advance('PT1M');
    const { data } = await owner.get<{ data: { id: string; clientName: string }[] }>(
      '/v1/messages?kind=confirmation&state=sent',
    );
    const letters = await Promise.all(data.map(({ id }) => owner.get<{ text: string }>(`/v1/messages/${id}`)));
    const letter = letters.find(({ text }) => text.includes('you were next in line'));
    expect(letter?.text).toContain('Hi Siri');
    await screen.goto(/http\S+\/manage\/[\w-]+/.exec(letter!.text)![0]);
    await screen.getByText('Booked', { exact: true }).waitFor();
    await withoutFaults(screen);
  });

  it('leaves the seat with whoever waited, on the attendance list', async () => {
    await page.goto(`${product.url}/admin/classes`);
    await page.getByText('2/3').first().click();
    await page
      .getByRole('list', { name: 'Attendance' })
      .getByText(/Siri Dahl/)
      .waitFor();
    await withoutFaults(page);
  });
});
