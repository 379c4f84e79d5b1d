import fc from 'fast-check';
import type { SaleLineFacts } from '@stamgast/contracts';
import { spreadRevenue, type SaleHistory } from './spread-revenue.js';

const at = new Date('2026-03-10T11:00:00Z');
const line = (kind: SaleLineFacts['kind'], amount: number, tax = Math.round(amount / 5)): SaleLineFacts => ({
  kind,
  name: kind,
  serviceId: null,
  staffId: null,
  quantity: 1,
  amount,
  tax,
});

function sale(lines: SaleLineFacts[], more: Partial<SaleHistory> = {}): SaleHistory {
  const total = lines.reduce((sum, one) => sum + one.amount, 0);
  const tax = lines.reduce((sum, one) => sum + one.tax, 0);
  return { lines, total, tax, bookingId: 'b', payments: [{ paid: total, at }], refunds: [], ...more };
}

const amounts = (history: SaleHistory) => spreadRevenue(history).map((part) => part.amount);

describe('revenue of a sale', () => {
  it('is without tax, a discount lowering all lines alike', () => {
    const given = sale([line('service', 100_000), line('product', 50_000), line('discount', -15_000)]);
    expect(spreadRevenue(given).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['service', 72_000],
      ['product', 36_000],
    ]);
  });

  it('is what has been paid, when it was paid, less what was given back', () => {
    const later = new Date('2026-04-01T08:00:00Z');
    const payments = [
      { paid: 60_000, at: later },
      { paid: 20_000, at },
    ];
    const refunds = [{ refundId: 'r', amount: 15_000, at: later }];
    expect(spreadRevenue(sale([line('service', 60_000)], { payments, refunds }))).toMatchObject([
      { at, amount: 16_000, refund: false },
      { at: later, amount: 32_000, refund: false },
      { at: later, amount: -12_000, refund: true },
    ]);
  });

  it('keeps mixed rates apart: what has no tax keeps its amount', () => {
    expect(amounts(sale([line('service', 10_000, 2000), line('product', 8000, 0)]))).toEqual([8000, 8000]);
  });

  it('is none where nothing was to be paid, and has a kind where no line says one', () => {
    expect(spreadRevenue(sale([line('service', 10_000), line('reward', -10_000)]))).toEqual([]);
    const bare = { lines: [], total: 5000, tax: 1000, payments: [{ paid: 5000, at }], refunds: [] };
    expect(spreadRevenue({ ...bare, bookingId: 'b' })).toMatchObject([{ kind: 'service', amount: 4000 }]);
    expect(spreadRevenue({ ...bare, bookingId: null })).toMatchObject([{ kind: 'product', amount: 4000 }]);
  });

  it('loses and makes nothing, however it is cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 4 });
    const lines = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lines, fc.nat(1000), cuts, cuts, (prices, discount, paid, returned) => {
        const items = prices.map((price) => line('service', price + discount));
        const given = sale([...items, line('discount', 0 - discount)]);
        const payments = [...new Set(paid.map((one) => 1 + (one % given.total))), given.total].map((sum) => ({
          paid: sum,
          at,
        }));
        const part = Math.floor(given.total / (returned.length + 1));
        const refunds = returned.map((_, index) => ({ refundId: `${index}`, amount: part, at }));
        const all = amounts({
          ...given,
          payments: [...new Map(payments.map((one) => [one.paid, one])).values()],
          refunds,
        });
        const back = Math.round(part * returned.length * ((given.total - given.tax) / given.total));
        expect(all.reduce((sum, one) => sum + one, 0)).toBe(given.total - given.tax - back);
      }),
    );
  });
});
