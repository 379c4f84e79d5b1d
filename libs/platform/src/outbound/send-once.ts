import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OutboundError } from './outbound-error.js';

export interface OutboundRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** GET unless said. */
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: string;
  /** For all of it, redirects, slow drips and look-ups included. */
  readonly timeoutMilliseconds: number;
  /** Of the answer after unpacking: a small packed answer cannot become a large one. */
  readonly maxBytes: number;
  /** How many redirects are followed; 0: none. */
  readonly redirects: number;
}

export interface OutboundAnswer {
  readonly status: number;
  /** Names in small letters; of those that came several times, the first. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** One request over a connection that somebody else has vetted. */
export function sendOnce(
  { headers = {}, maxBytes, method = 'GET', body }: OutboundRequest,
  url: URL,
  connect: () => Socket,
  deadline: number,
): Promise<OutboundAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      createConnection: connect,
      method,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, 'user-agent': 'Stamgast/1', 'accept-encoding': 'gzip', ...lengthOf(body), ...headers },
    });
    const timer = setTimeout(() => fail(new OutboundError('timed_out')), Math.max(0, deadline - Date.now()));
    const fail = (error: Error) => {
      clearTimeout(timer);
      request.destroy();
      reject(error instanceof OutboundError ? error : new OutboundError(reasonOf(error)));
    };
    request.on('error', fail);
    request.on('response', (response) => {
      readBody(response, maxBytes).then((read) => {
        clearTimeout(timer);
        request.destroy();
        resolve({ status: response.statusCode ?? 0, headers: firstOf(response), body: read });
      }, fail);
    });
    request.end(body);
  });
}

function lengthOf(body: string | undefined): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    const part = chunk as Buffer;
    size += part.length;
    if (size > maxBytes) throw new OutboundError('too_large');
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return response;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') throw new OutboundError('malformed_answer');
  const gunzip = createGunzip();
  response.on('error', (error) => gunzip.destroy(error));
  response.on('aborted', () => gunzip.destroy(new Error('aborted')));
  return response.pipe(gunzip);
}

function firstOf(response: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(response.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Record<string, string>;
}

function reasonOf(error: Error & { readonly code?: string }): OutboundError['reason'] {
  const code = error.code ?? '';
  if (code.startsWith('HPE_') || code.startsWith('Z_')) return 'malformed_answer';
  if (/CERT|TLS|SSL|ALTNAME|SELF_SIGNED|UNABLE_TO/.test(code)) return 'certificate_refused';
  return code === 'ETIMEDOUT' ? 'timed_out' : 'unreachable';
}
