import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '../requests/platform-problems.js';

const documentIfMatch: ParameterDecorator = (target, method) => {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (!descriptor || method === undefined) return;
  const description = 'The version that the change was made from: ETag, or `version`, of what was read';
  ApiHeader({ name: 'If-Match', required: true, description, example: '"3"' })(target, method, descriptor);
};

/** Handler parameter: the version that the caller has seen, from If-Match. 428 without it, 400 when it is no version. */
export const ExpectedVersion = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (header === undefined) throw new DomainError(platformProblems.version_required);
    const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
    if (!match) throw new DomainError(platformProblems.malformed_request, { detail: 'If-Match is not a version' });
    return Number(match[1]);
  },
  [documentIfMatch],
);

/** Sends a resource's `version` as its ETag. A hook, because an interceptor would make every answer a stream of one. */
export function sendVersion(reply: FastifyReply, body: unknown): void {
  const version = (body as { version?: unknown } | null | undefined)?.version;
  if (typeof version === 'number') void reply.header('etag', `"${version}"`);
}
