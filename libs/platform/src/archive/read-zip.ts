import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** Bytes that can be read from anywhere in them. */
export interface ZipSource {
  readonly size: number;
  /** From `from` to before `to`, piece by piece. */
  read(from: number, to: number): AsyncIterable<Buffer>;
}

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly at: number;
  readonly method: number;
}

/** What is no archive, or one that cannot be read here. */
export class UnreadableZip extends Error {}

const endLength = 22;
const longestComment = 0xffff;
const mostEntries = 2000;
const longestDirectory = 4 * 1024 * 1024;

/** What an archive holds, by its directory. */
export async function listZip(source: ZipSource): Promise<ZipEntry[]> {
  const from = Math.max(0, source.size - endLength - longestComment);
  const tail = await whole(source.read(from, source.size));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + endLength > tail.length) throw new UnreadableZip('There is no directory at its end');
  const [count, length, at] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > mostEntries || length > longestDirectory || at + length > source.size)
    throw new UnreadableZip('Its directory is out of bounds');
  const directory = await whole(source.read(at, at + length));
  const entries: ZipEntry[] = [];
  for (let place = 0; entries.length < count;) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== 0x02014b50)
      throw new UnreadableZip('Its directory is broken');
    const nameLength = directory.readUInt16LE(place + 28);
    entries.push({
      method: directory.readUInt16LE(place + 10),
      packed: directory.readUInt32LE(place + 20),
      size: directory.readUInt32LE(place + 24),
      at: directory.readUInt32LE(place + 42),
      name: directory.toString('utf8', place + 46, place + 46 + nameLength),
    });
    place += 46 + nameLength + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
  }
  return entries;
}

/** The contents of a file of an archive, never more than its directory says that there is. */
export async function* readZip(source: ZipSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const head = await whole(source.read(entry.at, Math.min(source.size, entry.at + 30)));
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new UnreadableZip('A file has no head');
  const from = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = source.read(from, Math.min(source.size, from + entry.packed));
  let size = 0;
  for await (const piece of entry.method === 0 ? packed : inflated(packed, entry.method)) {
    size += piece.length;
    if (size > entry.size) throw new UnreadableZip('A file is larger than it says');
    yield piece;
  }
  if (size !== entry.size) throw new UnreadableZip('A file is cut off');
}

async function* inflated(packed: AsyncIterable<Buffer>, method: number): AsyncGenerator<Buffer> {
  if (method !== 8) throw new UnreadableZip('A file is packed in a way that is not known here');
  const unpacker = createInflateRaw();
  const fed = Readable.from(packed, { objectMode: false });
  fed.on('error', (error) => unpacker.destroy(error));
  try {
    for await (const piece of fed.pipe(unpacker)) yield piece as Buffer;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw String(code).startsWith('Z_') ? new UnreadableZip('A file is damaged') : error;
  }
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
