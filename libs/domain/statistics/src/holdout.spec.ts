import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { inHoldout } from './holdout.js';

const business = '5f0f9a52-6a55-4f0c-9d0b-6a2f4f9d1c11';
const everyone = Array.from({ length: 2000 }, (_, index) => `client-${index}`);
const held = (experiment: string, percent: number) =>
  everyone.filter((clientId) => inHoldout({ businessId: business, clientId, experiment, percent }));

describe('who is held out', () => {
  it('is the first four bytes of the SHA-256 of business, client and experiment, modulo a hundred', () => {
    const bytes = createHash('sha256').update(`${business}\nanna\nbirthday`).digest('hex').slice(0, 8);
    const place = parseInt(bytes, 16) % 100;
    const ask = (percent: number) =>
      inHoldout({ businessId: business, clientId: 'anna', experiment: 'birthday', percent });
    expect([ask(place), ask(place + 1)]).toEqual([false, true]);
  });

  it('is nobody at 0 and everybody at 100', () => {
    expect([held('birthday', 0).length, held('birthday', 100).length]).toEqual([0, everyone.length]);
  });

  it.each([10, 50])('is about %i of a hundred', (percent) => {
    expect(Math.abs(held('birthday', percent).length / everyone.length - percent / 100)).toBeLessThan(0.03);
  });

  it('draws anew for another experiment', () => {
    const others = new Set(held('we_miss_you', 10));
    const both = held('birthday', 10).filter((id) => others.has(id));
    expect(both.length / everyone.length).toBeLessThan(0.02);
  });

  it('keeps whom it has when the share grows', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 99 }), (clientId, percent) => {
        const ask = (share: number) => inHoldout({ businessId: business, clientId, experiment: 'x', percent: share });
        return !ask(percent) || ask(percent + 1);
      }),
    );
  });
});
