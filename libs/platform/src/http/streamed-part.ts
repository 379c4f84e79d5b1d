import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';

const longest = 4 * 1024 * 1024 * 1024;

/**
 * Hands the one file of a multipart request on while it comes, however large it is; null without one.
 * @throws with `statusCode` 400 when the body is cut off or no form, 413 beyond 4 GB or for a second file, 415 for another type
 */
export function streamedPart<Result>(
  request: FastifyRequest,
  take: (name: string, file: Readable) => Promise<Result>,
): Promise<Result | null> {
  const type = request.headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) return Promise.reject(refusal(415, 'Not a form'));
  return new Promise((resolve, reject) => {
    const form = openForm({ ...request.headers, 'content-type': type });
    if (!form) return reject(refusal(400, 'The form has no boundary'));
    let taken: Promise<Result> | null = null;
    let coming: Readable | null = null;
    const fail = (error: Error): void => {
      coming?.destroy(error);
      request.raw.unpipe(form);
      // What still comes is let pass, so that the answer can leave on this connection.
      request.raw.resume();
      reject(error);
    };
    form.on('file', (_field, file, name) => {
      coming = file;
      file.on('limit', () => fail(refusal(413, 'The file is too large')));
      taken = take(name, file);
      taken.catch(fail);
    });
    form.on('filesLimit', () => fail(refusal(413, 'More than one file')));
    form.on('error', () => fail(refusal(400, 'The form was cut off')));
    form.on('finish', () => {
      if (taken) taken.then(resolve, fail);
      else resolve(null);
    });
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
