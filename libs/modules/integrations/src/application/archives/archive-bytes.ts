import { Injectable } from '@nestjs/common';
import { UnitOfWork, type ZipSource } from '@stamgast/platform';
import { systemActor } from '@stamgast/platform/database';
import { ArchiveRepository, partLength } from '../../persistence/archive.repository.js';

/** Takes pieces of any length; hands on parts of one length, the last of which may be shorter. */
export async function* inParts(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < partLength) continue;
    let bytes = Buffer.concat(held);
    for (; bytes.length >= partLength; bytes = bytes.subarray(partLength)) yield bytes.subarray(0, partLength);
    held = bytes.length > 0 ? [bytes] : [];
    length = bytes.length;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** An archive's file, read part by part, each in a transaction of its own: nobody waits for a slow reader. */
@Injectable()
export class ArchiveBytes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly archives: ArchiveRepository,
  ) {}

  source(businessId: string, id: string, size: number): ZipSource {
    return { size, read: (from, to) => this.read(businessId, id, from, to) };
  }

  private async *read(businessId: string, id: string, from: number, to: number): AsyncGenerator<Buffer> {
    for (let position = Math.floor(from / partLength); position * partLength < to; position += 1) {
      const bytes = await this.unitOfWork.run({ businessId, actor: systemActor }, (tx) =>
        this.archives.part(tx, id, position),
      );
      if (!bytes) return;
      const begins = position * partLength;
      yield bytes.subarray(Math.max(0, from - begins), Math.min(bytes.length, to - begins));
    }
  }
}
