import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError, type Problem, type ProblemDetails } from '@stamgast/kernel';
import { translateDatabaseError } from '../database/database-error.js';
import { LOGGER } from '../observability/logger.js';
import { platformProblems, statusOf } from '../requests/platform-problems.js';

/** Every refusal and every bug leaves as RFC 9457 `application/problem+json`; a bug without a word about its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(raw: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(reply, request, raw, this.logger);
  }
}

/** Answers with the problem that an error stands for; also used where Fastify itself refuses a request. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, raw: unknown, logger: Logger): void {
  const error = translateDatabaseError(raw);
  const { problem, details, status } = describe(error);
  if (status === 500)
    logger.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'a request failed');
  const retryAfter = details.retryAfter ?? (status === 503 ? 1 : undefined);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send({
      ...details.extensions,
      type: `https://stamgast.dev/problems/${problem.code}`,
      title: problem.title,
      status,
      ...(details.detail ? { detail: details.detail } : {}),
      code: problem.code,
      requestId: String(request.id),
      ...(details.errors ? { errors: details.errors } : {}),
    });
}

interface Described {
  readonly problem: Problem;
  readonly details: ProblemDetails;
  readonly status: number;
}

function describe(error: unknown): Described {
  if (error instanceof DomainError)
    return { problem: error.problem, details: error.details, status: statusOf(error.problem) };
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 404) return { problem: platformProblems.not_found, details: {}, status: 404 };
  if (status === 429) return { problem: platformProblems.too_many_requests, details: {}, status: 429 };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { problem: platformProblems.malformed_request, details: {}, status };
  return { problem: platformProblems.internal_error, details: {}, status: 500 };
}
