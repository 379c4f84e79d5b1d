import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyCookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '@stamgast/kernel';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { CredentialDirectory } from '../database/credential-directory.js';
import { HostDirectory } from '../database/host-directory.js';
import { LOGGER } from '../observability/logger.js';
import { Metrics } from '../observability/metrics.js';
import { platformProblems } from '../requests/platform-problems.js';
import { Drain } from './drain.js';
import { OwnHostGate } from './own-host.js';
import { parseJson } from './json-limits.js';
import { sendProblem } from './problem.filter.js';
import { requestValidation } from './request-validation.js';
import { securityHeaders } from './security-headers.js';
import { sendVersion } from './version.js';

const bodyLimit = 100 * 1024;
const requestIdForm = /^[\w.:-]{1,64}$/;

declare module 'fastify' {
  interface FastifyRequest {
    /** A form as it was posted, because senders sign its letters. */
    rawForm: string | null;
  }
}

/** The API as a Fastify application with everything that holds for every route; not yet listening. */
export async function createApp(root: Type | object, configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: (_address: string, hop: number) => hop < configuration.trustedProxies,
    logger: false,
    // Nothing here is Nest middleware, and its plugin would take part in every request.
    skipMiddie: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID();
    },
    connectionTimeout: 0,
    requestTimeout: 15_000,
    keepAliveTimeout: 5_000,
    // An address that cannot be decoded never reaches a route or its filter.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, request, error, app.get<Logger>(LOGGER)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(root as Type, adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(fastifyCookie);
  refuseOtherBodies(fastify);
  addHooks(fastify, app);
  guardOwnHosts(fastify, app);
  app.useGlobalPipes(requestValidation());
  return app;
}

/** JSON, and one form and one upload where their routes take them. */
function refuseOtherBodies(fastify: FastifyInstance): void {
  fastify.decorateRequest('rawForm', null);
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as string));
    } catch (error) {
      done(error as Error);
    }
  });
  // Mail programs (RFC 8058) and providers of text messages post forms, and nothing else takes them.
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (request: FastifyRequest, body, done) => {
      if (!takesForms(request.routeOptions.url)) return done(unsupportedMediaType());
      request.rawForm = body as string;
      readForm(body as string, done);
    },
  );
  // Left unread: the route that takes uploads reads the stream itself. See uploaded-file.ts.
  fastify.addContentTypeParser('multipart/form-data', (request: FastifyRequest, _body, done) =>
    done(takeFiles.has(request.routeOptions.url ?? '') ? null : unsupportedMediaType()),
  );
}

function takesForms(route: string | undefined): boolean {
  return route === '/v1/public/unsubscribe/:token' || route?.startsWith('/v1/inbound/') === true;
}
/** The routes that take a file; they read it themselves. */
const takeFiles = new Set(['/v1/files', '/v1/archives']);

function unsupportedMediaType(): Error {
  return Object.assign(new Error('Unsupported media type'), { statusCode: 415 });
}

/** Under a business's own name nothing of others is served, and nothing of the team's. */
function guardOwnHosts(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const gate = new OwnHostGate(app.get(HostDirectory), app.get(CredentialDirectory));
  fastify.decorateRequest('hosted', null);
  // With a callback: under the product's own name nothing is to be waited for.
  fastify.addHook('onRequest', (request, _reply, proceed) => {
    const host = gate.candidate(request);
    if (host === null) return proceed();
    const answer = (admitted: boolean) => proceed(admitted ? undefined : new DomainError(platformProblems.not_found));
    gate.admits(request, host).then(answer, proceed);
  });
}

function addHooks(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const drain = app.get(Drain);
  const metrics = app.get(Metrics);
  const configuration = app.get<Configuration>(CONFIGURATION);
  // With callbacks: a promise for each of these would cost every request more than what they do.
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', String(request.id));
    if (drain.draining) void reply.header('connection', 'close');
    // As in a body: PostgreSQL cannot store NUL, and nobody means it.
    done(request.url.includes('%00') ? new DomainError(platformProblems.malformed_request) : undefined);
  });
  fastify.addHook('preSerialization', (_request, reply, body, done) => {
    sendVersion(reply, body);
    done(null, body);
  });
  fastify.addHook('onSend', (request, reply, body, done) => {
    securityHeaders(request, reply, configuration);
    done(null, body);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}

function readForm(body: string, done: (error: Error | null, value?: unknown) => void): void {
  try {
    const fields = Object.fromEntries(new URLSearchParams(body));
    done(null, parseJson(JSON.stringify(fields)));
  } catch (error) {
    done(error as Error);
  }
}
