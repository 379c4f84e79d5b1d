import { createHash, randomBytes, randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

// The system's random numbers cost the same for one id as for hundreds.
const randomOfOne = 16;
const random = new Uint8Array(256 * randomOfOne);
let used = random.length;
let last = 0;
let sequence = 0;

function nextRandom(): Uint8Array {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += randomOfOne;
  return random.slice(used - randomOfOne, used);
}

/** A new UUIDv7: sorts by the time it was made, also among those of one process and millisecond (RFC 9562, 6.2). */
export function newId(): string {
  const bytes = nextRandom();
  const now = Date.now();
  if (now > last) {
    last = now;
    // Half of the range is left to count up in.
    sequence = ((bytes[6]! & 0x7f) << 24) | (bytes[7]! << 16) | (bytes[8]! << 8) | bytes[9]!;
  } else {
    sequence = (sequence + 1) >>> 0;
    if (sequence === 0) last += 1;
  }
  return v7({ random: bytes, msecs: last, seq: sequence });
}

/** A secret for a link or session: 256 random bits, url-safe. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token, hex; tokens carry enough entropy to need no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
