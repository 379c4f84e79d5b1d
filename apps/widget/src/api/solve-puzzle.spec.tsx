import { createHash, webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { solvePuzzle } from './solve-puzzle.js';

describe('the puzzle of whoever has asked too often (D94)', () => {
  beforeAll(() => {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
    Object.assign(globalThis, { TextEncoder });
  });

  it.each([1, 8, 12])('finds a number for %d zero bits', async (difficulty) => {
    const answer = await solvePuzzle({ challenge: 'abc.def', difficulty });
    expect(answer).toMatch(/^abc\.def:\d+$/);
    const hash = createHash('sha256').update(answer!).digest();
    expect(Math.clz32(hash.readUInt32BE(0))).toBeGreaterThanOrEqual(difficulty);
  });

  it('gives up where the browser keeps its hashes back', async () => {
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    expect(await solvePuzzle({ challenge: 'abc.def', difficulty: 1 })).toBeNull();
  });
});
