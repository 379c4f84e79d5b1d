import { placePrice, priceShares } from './course-price.js';

describe('the price of a course', () => {
  it('is spread over its sessions to the last minor unit', () => {
    for (let price = 0; price < 50; price++)
      for (let sessions = 1; sessions < 12; sessions++) {
        const shares = priceShares(price, sessions);
        expect(shares).toHaveLength(sessions);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(price);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }
  });

  it('stays for whoever joins late, or is what is left of it, half up', () => {
    expect(placePrice({ priceAmount: 1000, latePrice: 'full' }, 1, 3)).toBe(1000);
    expect(placePrice({ priceAmount: 1000, latePrice: 'pro_rata' }, 1, 3)).toBe(333);
    expect(placePrice({ priceAmount: 1001, latePrice: 'pro_rata' }, 1, 2)).toBe(501);
    expect(placePrice({ priceAmount: 1000, latePrice: 'pro_rata' }, 3, 3)).toBe(1000);
  });
});
