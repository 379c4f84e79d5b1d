import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@stamgast/platform/testing';
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

interface Text {
  readonly to: string;
  readonly text: string;
}

const clientPhone = '+4740612345';
const key = 'the key of the phone in the drawer';

/** The salon's own phone as a gateway: what is to be sent is posted to it, what comes in it posts back, signed. */
class Gateway {
  readonly sent: Text[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        this.sent.push(JSON.parse(body) as Text);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: randomUUID() }));
      });
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/send`;
  }

  async hand(url: string, text: string, secret = key): Promise<number> {
    const body = new URLSearchParams({ id: randomUUID(), from: clientPhone, text }).toString();
    const at = String(Math.floor(Date.now() / 1000));
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-stamgast-timestamp': at,
      'x-stamgast-signature': createHmac('sha256', secret).update(`${at}.${body}`).digest('hex'),
    };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('what clients answer by text message', () => {
  const gateway = new Gateway();
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: SalonOwner;
  let inbound: string;

  beforeAll(async () => {
    const env = { OUTBOUND_INNER_NETWORKS: '127.0.0.1', STAMGAST_MASTER_KEY: randomBytes(32).toString('base64') };
    [product, browser] = await Promise.all([Product.start(env), launchBrowser()]);
    const desk = await desktop(browser);
    ({ page, complaints } = await watchedPage(desk));
    ({ owner } = await openSalon(desk, product.url));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await gateway.close();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function look(which: Page, name: string): Promise<void> {
    expect(await accessibilityFaults(which)).toEqual([]);
    if (process.env.SCREENSHOTS) await which.screenshot({ path: `${process.env.SCREENSHOTS}/sms-${name}.png` });
  }

  const bookings = async () => (await owner.get<{ data: { clientConfirmedAt: string | null }[] }>('/v1/bookings')).data;

  it('leaves by the salon’s own phone, once that is set up', async () => {
    await page.goto(`${product.url}/admin/messages?tab=sms`);
    await page.getByLabel('Sent by').selectOption({ label: 'Your own gateway or phone (HTTP)' });
    await page.getByLabel('Key that signs incoming messages').fill(key);
    await page.getByRole('textbox', { name: /^Address/ }).fill(await gateway.open());
    await page.getByLabel('Content').fill('{"to":"{{to}}","text":"{{text}}","ref":"{{id}}"}');
    await page.getByRole('textbox', { name: 'Headers' }).fill('Content-Type: application/json');
    await page.getByRole('textbox', { name: 'Sender' }).fill('+4790000000');
    await page.getByLabel('Price of a part (NOK)').fill('0.5');
    await page.getByLabel('Budget a month (NOK)').fill('200');
    await look(page, 'settings');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('region', { name: 'Cost this month' }).waitFor();
    await page.getByLabel('Your own number').fill('+4791111111');
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('Sent', { exact: true }).waitFor();
    expect(gateway.sent.map(({ to }) => to)).toEqual(['+4791111111']);
    await look(page, 'set-up');
    inbound = (await owner.get<{ messageUrl: string }>('/v1/sms-settings')).messageUrl;
  });

  it('confirms the visit with 1, and believes nothing that is not signed', async () => {
    const [service] = (await owner.get<{ data: { id: string }[] }>('/v1/services')).data;
    const [location] = (await owner.get<{ data: { id: string }[] }>('/v1/locations')).data;
    const client = { name: 'Ingrid Dahl', phone: clientPhone };
    const { id: clientId } = await owner.post<{ id: string }>('/v1/clients', client);
    await owner.post('/v1/bookings', {
      serviceId: service?.id,
      locationId: location?.id,
      start: '2026-03-04T09:00:00Z',
      clientId,
    });
    await eventually(() => gateway.sent.some(({ to }) => to === clientPhone));
    expect(await gateway.hand(inbound, '1', 'another key')).toBe(403);
    expect((await bookings())[0]?.clientConfirmedAt).toBeNull();
    expect(await gateway.hand(inbound, '1')).toBe(204);
    await eventually(async () => (await bookings())[0]?.clientConfirmedAt !== null);
  });

  it('is read and answered by the team, and the answer reaches the client', async () => {
    expect(await gateway.hand(inbound, 'Can I bring my dog?')).toBe(204);
    await page.goto(`${product.url}/admin`);
    await page.getByText('A client wrote to you').waitFor();
    await page.getByRole('link', { name: 'Read and answer' }).click();
    await page
      .getByRole('list', { name: 'Conversations' })
      .getByRole('button', { name: /Ingrid Dahl/ })
      .click();
    const thread = page.getByRole('region', { name: 'Ingrid Dahl' });
    await thread.getByText('Can I bring my dog?').waitFor();
    await thread.getByText(/visit confirmed/).waitFor();
    await look(page, 'thread');
    await thread.getByLabel('Your message').fill('Of course, he gets a bowl of water.');
    await thread.getByRole('button', { name: 'Send' }).click();
    await eventually(() => gateway.sent.some(({ text }) => text === 'Of course, he gets a bowl of water.'));
    await thread.getByText(/You .* sent/).waitFor();
    await page.goto(`${product.url}/admin`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('A client wrote to you').waitFor({ state: 'detached' });
  });

  it('ends marketing with STOP, and says so on the client’s page, on a phone', async () => {
    const [client] = (await owner.get<{ data: { id: string }[] }>('/v1/clients')).data;
    expect(await gateway.hand(inbound, 'STOP')).toBe(204);
    const context = await phone(browser);
    await context.addCookies(await page.context().cookies());
    const { page: small, complaints: heard } = await watchedPage(context);
    await small.goto(`${product.url}/admin/clients/${client?.id}`);
    const card = small.getByRole('region', { name: 'Conversation' });
    await card.getByText('STOP', { exact: true }).waitFor();
    await card.getByText(/marketing ended/).waitFor();
    await card.scrollIntoViewIfNeeded();
    await look(small, 'phone');
    const { data } = await owner.get<{ data: { channel: string; granted: boolean }[] }>(
      `/v1/clients/${client?.id}/consents`,
    );
    expect(data).toContainEqual(expect.objectContaining({ channel: 'sms', granted: false }));
    await small.goto(`${product.url}/admin/messages?tab=conversations`);
    await small.getByRole('button', { name: /Ingrid Dahl/ }).click();
    await small.getByRole('button', { name: 'Back to the list' }).waitFor();
    await look(small, 'phone-thread');
    expect(heard).toEqual([]);
    await context.close();
  });
});
