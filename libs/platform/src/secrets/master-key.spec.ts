import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readMasterKey } from './master-key.js';

describe('the master key', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stamgast-key-'));
    file = path.join(folder, 'master-key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, for its owner alone, and is the same from then on', () => {
    const made = readMasterKey({ STAMGAST_MASTER_KEY_FILE: file });
    expect(made).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['master-key']);
    expect(readMasterKey({ STAMGAST_MASTER_KEY_FILE: file })).toEqual(made);
    expect(readMasterKey({ STAMGAST_MASTER_KEY_FILE: path.join(folder, 'another') })).not.toEqual(made);
  });

  it('comes from the environment where it is given there, and then no file is made', () => {
    const given = Buffer.alloc(32, 3);
    const env = { STAMGAST_MASTER_KEY: given.toString('base64'), STAMGAST_MASTER_KEY_FILE: file };
    expect(readMasterKey(env)).toEqual(given);
    expect(readdirSync(folder)).toEqual([]);
    expect(readMasterKey({})).toBeNull();
  });

  it('is refused when it is no key, and the file is left as it was', () => {
    writeFileSync(file, 'too short');
    expect(() => readMasterKey({ STAMGAST_MASTER_KEY_FILE: file })).toThrow(/master-key is not the Base64 of 32 bytes/);
    expect(readFileSync(file, 'utf8')).toBe('too short');
  });
});
