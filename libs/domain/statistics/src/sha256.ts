const modulus = 2 ** 32;
const primes = firstPrimes(64);
/** The first 32 bits of the fractional parts of the square roots of the first eight primes. */
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
/** The same of the cube roots of the first sixty-four. */
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * modulus);
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The message with a one bit, noughts and its length in bits, as words of 32 bits. */
function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(Math.ceil((bytes.length + 9) / 64) * 16);
  for (const [index, byte] of [...bytes, 0x80].entries()) words[index >> 2]! |= byte << (24 - (index % 4) * 8);
  words[words.length - 2] = Math.floor((bytes.length * 8) / modulus);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function schedule(block: Uint32Array): Uint32Array {
  const words = new Uint32Array(64);
  words.set(block);
  for (let index = 16; index < 64; index += 1) {
    const [late, early] = [words[index - 15]!, words[index - 2]!];
    const s0 = rotate(late, 7) ^ rotate(late, 18) ^ (late >>> 3);
    const s1 = rotate(early, 17) ^ rotate(early, 19) ^ (early >>> 10);
    words[index] = words[index - 16]! + s0 + words[index - 7]! + s1;
  }
  return words;
}

function compress(state: readonly number[], block: Uint32Array): number[] {
  const words = schedule(block);
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const first = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + constants[round]! + words[round]!;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (state[index]! + word) | 0);
}

/** SHA-256 of a text in UTF-8 (FIPS 180-4): eight words of 32 bits. Here, because engines take nothing from outside. */
export function sha256(text: string): number[] {
  const words = padded(new TextEncoder().encode(text));
  let state: readonly number[] = initial;
  for (let at = 0; at < words.length; at += 16) state = compress(state, words.subarray(at, at + 16));
  return state.map((word) => word >>> 0);
}
