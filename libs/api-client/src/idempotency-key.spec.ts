import { newIdempotencyKey } from './idempotency-key.js';

it('makes a key without randomUUID, as on a plain http origin', () => {
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  const [one, other] = [newIdempotencyKey(), newIdempotencyKey()];
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(other).not.toBe(one);
});
