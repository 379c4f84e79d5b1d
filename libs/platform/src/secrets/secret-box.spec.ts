import { randomBytes, randomUUID } from 'node:crypto';
import { readConfiguration } from '../config/configuration.js';
import { SealedElsewhere } from './seal.js';
import { SecretBox } from './secret-box.js';

const boxWith = (key?: string) =>
  new SecretBox(readConfiguration({ DATABASE_URL: 'unused', ...(key ? { STAMGAST_MASTER_KEY: key } : {}) }));

describe('what is sealed', () => {
  const key = randomBytes(32).toString('base64');
  const business = randomUUID();

  it('opens again, and never looks the same twice', () => {
    const box = boxWith(key);
    const sealed = box.seal(business, 'sms', 'påssword');
    expect(box.open(business, 'sms', sealed)).toBe('påssword');
    expect(box.seal(business, 'sms', 'påssword')).not.toBe(sealed);
    expect(Buffer.from(sealed, 'base64').includes('påssword')).toBe(false);
  });

  it('does not open for another business, for another purpose, under another key, or changed', () => {
    const box = boxWith(key);
    const sealed = box.seal(business, 'sms', 'secret');
    const changed = Buffer.from(sealed, 'base64');
    changed[changed.length - 1]! ^= 1;
    expect(() => box.open(randomUUID(), 'sms', sealed)).toThrow(SealedElsewhere);
    expect(() => box.open(business, 'notes', sealed)).toThrow(SealedElsewhere);
    expect(() => boxWith(randomBytes(32).toString('base64')).open(business, 'sms', sealed)).toThrow(SealedElsewhere);
    expect(() => box.open(business, 'sms', changed.toString('base64'))).toThrow(SealedElsewhere);
  });

  it('says that it cannot without a key, and refuses a key that is too short', () => {
    expect(boxWith().ready).toBe(false);
    expect(() => boxWith().seal(business, 'sms', 'secret')).toThrow(/STAMGAST_MASTER_KEY/);
    expect(() => boxWith('dG9vIHNob3J0')).toThrow(/STAMGAST_MASTER_KEY/);
  });
});
