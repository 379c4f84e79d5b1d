import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

const nok = (amount: number) => ({ amount, currency: 'NOK' });
const line = (unitPrice: number, quantity = 1) => ({
  kind: 'product',
  name: 'Shampoo',
  quantity,
  unitPrice: nok(unitPrice),
  taxRate: 25,
});

describe('selling at the desk', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  const sell = (amount: number, paid = amount) =>
    owner.post('/v1/sales', {
      lines: [line(amount)],
      payments: paid > 0 ? [{ method: 'card', amount: nok(paid) }] : [],
    });

  it('records lines, tax, discount and how it was paid', async () => {
    const body = {
      lines: [line(20_000, 2)],
      discount: nok(10_000),
      payments: [
        { method: 'cash', amount: nok(10_000) },
        { method: 'card', amount: nok(20_000) },
      ],
    };
    const sale = await owner.post('/v1/sales', body);
    expect(sale.status).toBe(201);
    expect(sale.body).toMatchObject({ total: nok(30_000), tax: nok(6_000), paid: nok(30_000), refunded: nok(0) });
    expect(sale.body.lines.map((one: { kind: string }) => one.kind)).toEqual(['product', 'discount']);
    const again = await owner.get(`/v1/sales/${sale.body.id}`);
    expect(again.body).toEqual(sale.body);
  });

  it('numbers sales without gaps, and a refused one takes no number', async () => {
    const other = await signUpOwner(stamgast);
    const one = (paid: number) =>
      other.post('/v1/sales', { lines: [line(100)], payments: [{ method: 'cash', amount: nok(paid) }] });
    const first = await one(100);
    const refused = await one(101);
    const second = await one(100);
    expect([first.body.number, refused.body.code, second.body.number]).toEqual(['1', 'paid_too_much', '2']);
  });

  it('takes the rest later, and never more than the rest', async () => {
    const sale = await sell(10_000, 4_000);
    const pay = (amount: number) =>
      owner.post('/v1/payments', { saleId: sale.body.id, method: 'cash', amount: nok(amount) });
    expect((await pay(6_001)).body.code).toBe('paid_too_much');
    expect((await pay(6_000)).body.paid).toEqual(nok(10_000));
    expect((await owner.get(`/v1/payments?saleId=${sale.body.id}`)).body.data).toHaveLength(2);
  });

  it('gives back at most what was paid, even when asked ten times at once', async () => {
    const sale = await sell(10_000);
    const refund = () => owner.post('/v1/refunds', { saleId: sale.body.id, amount: nok(4_000), reason: 'Allergic' });
    const answers = await Promise.all(Array.from({ length: 10 }, refund));
    expect(answers.filter((one) => one.status === 201)).toHaveLength(2);
    expect(answers.filter((one) => one.body.code === 'refunded_too_much')).toHaveLength(8);
    expect((await owner.get(`/v1/sales/${sale.body.id}`)).body.refunded).toEqual(nok(8_000));
    expect((await owner.get(`/v1/refunds?saleId=${sale.body.id}`)).body.data).toHaveLength(2);
  });

  it('pages without losing or repeating a sale', async () => {
    const other = await signUpOwner(stamgast);
    for (let i = 0; i < 5; i += 1) await other.post('/v1/sales', { lines: [line(100 + i)], payments: [] });
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await other.get(`/v1/sales?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.body.data.map((sale: { number: string }) => sale.number));
      cursor = page.body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
  });

  it('refuses another currency, nothing, another business and a role that may not', async () => {
    const euro = await owner.post('/v1/sales', {
      lines: [{ ...line(1), unitPrice: { amount: 1, currency: 'EUR' } }],
      payments: [],
    });
    expect(euro.body.code).toBe('other_currency');
    expect((await owner.post('/v1/sales', { lines: [], payments: [] })).body.code).toBe('sale_has_no_lines');
    const sale = await sell(100);
    const stranger = await signUpOwner(stamgast);
    await stranger.get(`/v1/sales/${sale.body.id}`).expect(404);
    expect((await stranger.post('/v1/refunds', { saleId: sale.body.id, amount: nok(1) })).status).toBe(400);
    expect((await owner.post('/v1/payments', { saleId: randomUUID(), method: 'cash', amount: nok(1) })).body.code).toBe(
      'reference_not_found',
    );
    const { caller: practitioner } = await joinTeam(stamgast, owner, 'practitioner');
    await practitioner.get('/v1/sales').expect(403);
  });
});
