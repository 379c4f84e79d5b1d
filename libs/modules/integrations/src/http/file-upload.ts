import { createHash } from 'node:crypto';
import { DomainError } from '@stamgast/kernel';
import { platformProblems, type Caller } from '@stamgast/platform/http';

const longestName = 200;

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The one file of a multipart request, its field named `file`. Fastify answers 413 to one beyond 32 MB. */
export async function uploadedFile({ request }: Caller): Promise<UploadedFile> {
  if (!request.isMultipart())
    throw Object.assign(new Error('The body is not multipart/form-data'), { statusCode: 415 });
  const part = await request.file();
  if (!part || part.fieldname !== 'file')
    throw new DomainError(platformProblems.validation_failed, { errors: [{ path: 'file', message: 'is missing' }] });
  const bytes = await part.toBuffer();
  const name = nameOf(part.filename);
  // For the Idempotency-Key: the same key with another file is another request.
  request.body = { name, digest: createHash('sha256').update(bytes).digest('hex') };
  return { name, bytes };
}

/** Without a path and without what is no text. */
function nameOf(filename: string): string {
  const base = filename.normalize('NFC').split(/[\\/]/).pop() ?? '';
  return (
    base
      .replace(/[\p{C}]/gu, '')
      .trim()
      .slice(0, longestName) || 'file'
  );
}
