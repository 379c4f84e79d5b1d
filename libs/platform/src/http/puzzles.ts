import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';

/** What a caller has to work out before they are heard again. */
export interface Puzzle {
  readonly challenge: string;
  /** Zero bits with which the SHA-256 of `challenge:nonce` has to begin. */
  readonly difficulty: number;
}

interface Terms {
  readonly budget: string;
  readonly who: string;
  readonly difficulty: number;
  readonly until: number;
  readonly once: string;
}

const easiest = 12;
const hardest = 20;
/** Each so many further tries make it a bit harder, and twice as long. */
const triesPerBit = 5;
const validMilliseconds = 5 * 60_000;

/**
 * Work for whoever has used up their budget: a small hash puzzle that any process can check, because it is signed and not
 * kept. No outside service sees the caller, and whoever stays within their budget never meets one (D94).
 */
@Injectable()
export class Puzzles {
  private readonly key: Buffer;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.key = createHash('sha256').update(`puzzle ${configuration.databaseUrl}`).digest();
  }

  /** A puzzle for this caller and budget; `excess` is how far beyond it they are. */
  issue(budget: string, address: string, excess: number, now: number): Puzzle {
    const difficulty = Math.min(hardest, easiest + Math.floor(excess / triesPerBit));
    const terms: Terms = {
      budget,
      who: this.sign(address),
      difficulty,
      until: now + validMilliseconds,
      once: randomBytes(9).toString('base64url'),
    };
    const text = Buffer.from(JSON.stringify(terms)).toString('base64url');
    return { challenge: `${text}.${this.sign(text)}`, difficulty };
  }

  /** The name under which a right answer counts once; null for a wrong one, an old one, or somebody else's. */
  check(answer: string, budget: string, address: string, now: number): string | null {
    const at = answer.lastIndexOf(':');
    const challenge = answer.slice(0, at);
    const terms = this.read(challenge);
    if (!terms || terms.budget !== budget || terms.who !== this.sign(address) || terms.until < now) return null;
    const hash = createHash('sha256').update(answer).digest();
    return zeroBits(hash) >= terms.difficulty ? terms.once : null;
  }

  private read(challenge: string): Terms | null {
    const [text = '', signature = ''] = challenge.split('.');
    const expected = Buffer.from(this.sign(text));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Terms;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}

/** How many zero bits a hash begins with. */
function zeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte === 0) bits += 8;
    else return bits + Math.clz32(byte) - 24;
  }
  return bits;
}
