import fc from 'fast-check';
import { priceLines, taxWithin, type LineToPrice } from './price-lines.js';

const line = (unitPrice: number, taxRate = 25, quantity = 1): LineToPrice => ({
  kind: 'service',
  name: 'Cut',
  serviceId: null,
  staffId: null,
  quantity,
  unitPrice,
  taxRate,
});

describe('pricing a sale', () => {
  it('takes the tax out of prices that include it, half up', () => {
    expect(taxWithin(12_500, 25)).toBe(2_500);
    expect(taxWithin(-12_500, 25)).toBe(-2_500);
    expect(taxWithin(3, 100)).toBe(2);
    expect(taxWithin(10_000, 0)).toBe(0);
  });

  it('adds up lines of mixed rates and takes a discount from both in proportion', () => {
    const sale = priceLines([line(10_000, 25), line(10_000, 0)], [{ kind: 'discount', name: 'Loyal', amount: 5_000 }]);
    expect(sale.total).toBe(15_000);
    expect(sale.tax).toBe(1_500);
    expect(sale.lines.at(-1)).toMatchObject({ amount: -5_000, tax: -500, kind: 'discount' });
  });

  it('refuses a discount above what it is taken from, and a sale of nothing', () => {
    expect(() => priceLines([line(100)], [{ kind: 'reward', name: 'Free cut', amount: 101 }])).toThrow(
      /discount_too_large/,
    );
    expect(() => priceLines([], [])).toThrow(/sale_has_no_lines/);
  });

  it('D61 always sums exactly, and what is free carries no tax', () => {
    const prices = fc.array(
      fc.record({
        price: fc.nat(500_000),
        rate: fc.constantFrom(0, 12, 15, 25),
        quantity: fc.integer({ min: 1, max: 5 }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(prices, fc.double({ min: 0, max: 1, noNaN: true }), (items, share) => {
        const lines = items.map((item) => line(item.price, item.rate, item.quantity));
        const gross = lines.reduce((sum, one) => sum + one.unitPrice * one.quantity, 0);
        const sale = priceLines(lines, [{ kind: 'discount', name: 'Off', amount: Math.floor(gross * share) }]);
        expect(sale.lines.reduce((sum, one) => sum + one.amount, 0)).toBe(sale.total);
        expect(sale.lines.reduce((sum, one) => sum + one.tax, 0)).toBe(sale.tax);
        expect(sale.total).toBeGreaterThanOrEqual(0);
        const free = priceLines(lines, [{ kind: 'reward', name: 'All', amount: gross }]);
        expect([free.total, free.tax]).toEqual([0, 0]);
      }),
    );
  });
});
