import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';

const longest = 32 * 1024 * 1024;

export interface UploadedPart {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The first file of a multipart request, or null without one. Read here and not by a plugin, whose hooks would run for every
 * request of every route.
 * @throws with `statusCode` 400 when the body is cut off or no form, 413 beyond 32 MB or a second file, 415 for another type
 */
export function uploadedPart(request: FastifyRequest): Promise<UploadedPart | null> {
  const type = request.headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) return Promise.reject(refusal(415, 'Not a form'));
  return new Promise((resolve, reject) => {
    const form = openForm({ ...request.headers, 'content-type': type });
    if (!form) return reject(refusal(400, 'The form has no boundary'));
    let part: UploadedPart | null = null;
    const fail = (error: Error): void => {
      request.raw.unpipe(form);
      // What still comes is let pass, so that the answer can leave on this connection.
      request.raw.resume();
      reject(error);
    };
    form.on('file', (field, file, name) => {
      const chunks: Buffer[] = [];
      file.on('data', (chunk: Buffer) => chunks.push(chunk));
      file.on('limit', () => fail(refusal(413, 'The file is too large')));
      file.on('error', () => fail(refusal(400, 'The form was cut off')));
      file.on('end', () => (part = { field, name, bytes: Buffer.concat(chunks) }));
    });
    form.on('filesLimit', () => fail(refusal(413, 'More than one file')));
    form.on('error', () => fail(refusal(400, 'The form was cut off')));
    form.on('finish', () => resolve(part));
    request.raw.on('aborted', () => fail(refusal(400, 'The form was cut off')));
    request.raw.pipe(form);
  });
}

function openForm(headers: BusboyHeaders): InstanceType<typeof Busboy> | null {
  try {
    return new Busboy({ headers, limits: { fileSize: longest, files: 1, fields: 10, fieldSize: 10_000 } });
  } catch {
    return null;
  }
}

function refusal(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}
