import { createHash } from 'node:crypto';
import { DomainError } from '@stamgast/kernel';
import { platformProblems, uploadedPart, type Caller } from '@stamgast/platform/http';

const longestName = 200;

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The one file of a multipart request, its field named `file`. 413 beyond 32 MB. */
export async function uploadedFile({ request }: Caller): Promise<UploadedFile> {
  const part = await uploadedPart(request);
  if (part?.field !== 'file')
    throw new DomainError(platformProblems.validation_failed, { errors: [{ path: 'file', message: 'is missing' }] });
  const { bytes } = part;
  const name = nameOfFile(part.name);
  // For the Idempotency-Key: the same key with another file is another request.
  request.body = { name, digest: createHash('sha256').update(bytes).digest('hex') };
  return { name, bytes };
}

/** Without a path and without what is no text. */
export function nameOfFile(filename: string): string {
  const base = filename.normalize('NFC').split(/[\\/]/).pop() ?? '';
  return (
    base
      .replace(/[\p{C}]/gu, '')
      .trim()
      .slice(0, longestName) || 'file'
  );
}
