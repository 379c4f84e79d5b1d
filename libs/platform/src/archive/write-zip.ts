import { once } from 'node:events';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

/** A file to be put into an archive: its contents piece by piece. */
export interface ZipContent {
  readonly name: string;
  readonly content: AsyncIterable<Buffer>;
}

interface Written {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
}

const mostBytes = 0xffff_ffff;
/** Names in UTF-8; sizes and checksum stand behind the contents, because nobody knows them before. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** 1 January 1980, the first day that the format knows: an archive of the same rows is the same archive. */
const noTime = 0x0021_0000;

/** Packs files one after the other as they come, in a few hundred kilobytes of memory whatever their size. */
export async function* writeZip(files: AsyncIterable<ZipContent>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name: text, content } of files) {
    const name = Buffer.from(text);
    const begun = at;
    const head = localHead(name);
    at += head.length;
    yield head;
    const sums = { crc: 0, size: 0 };
    let packed = 0;
    for await (const piece of deflate(content, sums)) {
      packed += piece.length;
      at += piece.length;
      yield piece;
    }
    const tail = sizesOf(sums.crc, packed, sums.size);
    at += tail.length;
    yield tail;
    if (at > mostBytes || sums.size > mostBytes) throw new Error('An archive holds 4 GB at most');
    written.push({ name, at: begun, packed, ...sums });
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield Buffer.concat([directory, directoryEnd(written.length, directory.length, at)]);
}

async function* deflate(content: AsyncIterable<Buffer>, sums: { crc: number; size: number }): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: 6 });
  const fed = feed(packer, content, sums);
  // Whoever reads the packer hears of it first; without anybody listening it would end the process.
  fed.catch(() => undefined);
  for await (const piece of packer) yield piece as Buffer;
  await fed;
}

async function feed(
  packer: DeflateRaw,
  content: AsyncIterable<Buffer>,
  sums: { crc: number; size: number },
): Promise<void> {
  try {
    for await (const piece of content) {
      sums.crc = crc32(piece, sums.crc);
      sums.size += piece.length;
      if (!packer.write(piece)) await once(packer, 'drain');
    }
    packer.end();
  } catch (error) {
    packer.destroy(error as Error);
    throw error;
  }
}

function localHead(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(version, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(deflated, 8);
  head.writeUInt32LE(noTime, 10);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function sizesOf(crc: number, packed: number, size: number): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function directoryEntry({ name, at, crc, size, packed }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(version, 4);
  entry.writeUInt16LE(version, 6);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(deflated, 10);
  entry.writeUInt32LE(noTime, 12);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}

function directoryEnd(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
