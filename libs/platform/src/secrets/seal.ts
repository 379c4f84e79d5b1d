import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/** What should be opened was sealed under another key, for another business or purpose, or was changed. */
export class SealedElsewhere extends Error {
  constructor(cause: unknown) {
    super('This was not sealed here', { cause });
  }
}

/** AES-256-GCM under a key of 32 bytes; the purpose is sealed in. Base64 of version, nonce, tag and what was sealed. */
export function sealUnder(key: Buffer, purpose: string, plain: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Throws `SealedElsewhere`. */
export function openUnder(key: Buffer, purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes[0] !== version || bytes.length < 1 + ivBytes + tagBytes) throw new SealedElsewhere('its shape is another');
  try {
    return decipher(key, purpose, bytes);
  } catch (error) {
    throw new SealedElsewhere(error);
  }
}

function decipher(key: Buffer, purpose: string, bytes: Buffer): string {
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + ivBytes));
  opener.setAAD(Buffer.from(purpose));
  opener.setAuthTag(bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes));
  return opener.update(bytes.subarray(1 + ivBytes + tagBytes), undefined, 'utf8') + opener.final('utf8');
}
