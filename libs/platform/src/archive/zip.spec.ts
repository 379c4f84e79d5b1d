import { randomBytes } from 'node:crypto';
import { listZip, readZip, UnreadableZip, type ZipSource } from './read-zip.js';
import { writeZip, type ZipContent } from './write-zip.js';

async function* piecesOf(...pieces: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}
async function* filesOf(files: Readonly<Record<string, (string | Buffer)[]>>): AsyncGenerator<ZipContent> {
  for (const [name, pieces] of Object.entries(files))
    yield await Promise.resolve({ name, content: piecesOf(...pieces) });
}
async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
const sourceOf = (bytes: Buffer): ZipSource => ({
  size: bytes.length,
  async *read(from, to) {
    for (let at = from; at < to; at += 7) yield await Promise.resolve(bytes.subarray(at, Math.min(to, at + 7)));
  },
});
const noise = randomBytes(100_000);
const files = {
  'manifest.json': ['{"a":', '1}'],
  'tables/blåbær.jsonl': ['line\n'.repeat(50_000)],
  noise: [noise],
  empty: [],
};

describe('a zip archive', () => {
  it('gives back what was put into it', async () => {
    const source = sourceOf(await whole(writeZip(filesOf(files))));
    const entries = await listZip(source);
    expect(entries.map((one) => one.name)).toEqual(Object.keys(files));
    for (const entry of entries) {
      const wanted = Buffer.concat(files[entry.name as keyof typeof files].map((piece) => Buffer.from(piece)));
      expect((await whole(readZip(source, entry))).equals(wanted)).toBe(true);
    }
    expect(entries[1]!.packed).toBeLessThan(entries[1]!.size / 50);
  });

  it('is refused where it is broken', async () => {
    const bytes = await whole(writeZip(filesOf(files)));
    await expect(listZip(sourceOf(Buffer.from('no archive at all, but long enough')))).rejects.toThrow(UnreadableZip);
    await expect(listZip(sourceOf(bytes.subarray(0, bytes.length - 30)))).rejects.toThrow(UnreadableZip);
    const [, lines] = await listZip(sourceOf(bytes));
    await expect(whole(readZip(sourceOf(bytes), { ...lines!, size: 10 }))).rejects.toThrow('larger than it says');
    const damaged = Buffer.from(bytes);
    damaged.fill(0xff, lines!.at + 60, lines!.at + 90);
    await expect(whole(readZip(sourceOf(damaged), lines!))).rejects.toThrow(UnreadableZip);
  });

  it('fails when what is put into it fails', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from('a'));
      throw new Error('gone');
    }
    async function* one(): AsyncGenerator<ZipContent> {
      yield await Promise.resolve({ name: 'a', content: broken() });
    }
    await expect(whole(writeZip(one()))).rejects.toThrow('gone');
  });
});
