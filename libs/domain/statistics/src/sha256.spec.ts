import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from './sha256.js';

const hex = (text: string) =>
  sha256(text)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the examples of FIPS 180-4 (%s)', (text, digest) => {
    expect(hex(text)).toBe(digest);
  });

  it('gives what the platform gives, for texts of every length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        expect(hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });
});
