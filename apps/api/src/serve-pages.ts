import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CONFIGURATION,
  CredentialDirectory,
  HostDirectory,
  type Configuration,
  type HostedBusiness,
} from '@stamgast/platform';
import { PageFraming, sessionCookieOf } from '@stamgast/platform/http';
import { ownPage } from './own-page.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const apps = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const adminRoot = path.join(apps, 'admin/dist');
const widgetRoot = path.join(apps, 'widget/dist');
const yearInSeconds = 31_536_000;

/** Serves the two browser apps on the API's origin. Pages are never cached, their hashed assets for a year. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const assets = {
    immutable: true,
    maxAge: yearInSeconds * 1000,
    index: false,
    decorateReply: false,
    preCompressed: true,
  } as const;
  if (existsSync(adminRoot)) {
    await fastify.register(fastifyStatic, {
      ...assets,
      root: path.join(adminRoot, 'assets'),
      prefix: '/admin/assets/',
    });
    const page = await readFile(path.join(adminRoot, 'index.html'));
    // Told that there is no session, the admin need not ask and be refused before it shows the sign-in.
    const strangersPage = Buffer.from(page.toString().replace('<html ', '<html data-session="none" '));
    const configuration = app.get<Configuration>(CONFIGURATION);
    const send = (request: FastifyRequest, reply: FastifyReply) =>
      sendPage(reply, sessionCookieOf(request, configuration) ? page : strangersPage);
    fastify.get('/admin', (_request, reply) => reply.redirect('/admin/'));
    fastify.get('/admin/*', send);
  }
  const own = existsSync(widgetRoot) ? await serveWidget(app, fastify, assets) : null;
  fastify.get('/', (request, reply) =>
    request.hosted && own ? own(request.hosted, reply) : reply.redirect('/admin/'),
  );
  serveTlsQuestion(app, fastify);
}

type OwnPage = (business: HostedBusiness, reply: FastifyReply) => Promise<FastifyReply>;

/** Gives back how the booking page is sent under a business's own name, where its address needs no slug. */
async function serveWidget(app: NestFastifyApplication, fastify: FastifyInstance, assets: object): Promise<OwnPage> {
  const assetRoot = path.join(widgetRoot, 'widget-assets');
  await fastify.register(fastifyStatic, { ...assets, root: assetRoot, prefix: '/widget-assets/', wildcard: true });
  const [book, manage, loader] = await Promise.all(
    ['book.html', 'manage.html', 'embed.js'].map((name) => readFile(path.join(widgetRoot, name))),
  );
  const framing = app.get(PageFraming, { strict: false });
  const directory = app.get(CredentialDirectory);
  const frame = async (reply: FastifyReply, businessId: string) => {
    const policy = await framing.policyFor(businessId);
    void reply.header('content-security-policy', policy).header('x-stamgast-framed', 'yes');
  };
  fastify.get<{ Params: { slug: string } }>('/book/:slug', async (request, reply) => {
    const businessId = await directory.businessOf(request.params.slug);
    if (businessId) await frame(reply, businessId);
    void reply.header('cross-origin-resource-policy', 'cross-origin');
    return sendPage(reply.status(businessId ? 200 : 404), book as Buffer);
  });
  fastify.get('/manage/:token', (_request, reply) => sendPage(reply, manage as Buffer));
  fastify.get('/waiting/:token', (_request, reply) => sendPage(reply, manage as Buffer));
  fastify.get('/unsubscribe/:token', (_request, reply) => sendPage(reply, manage as Buffer));
  fastify.get('/embed.js', (_request, reply) =>
    reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(loader),
  );
  return async ({ businessId, slug }, reply) => {
    await frame(reply, businessId);
    void reply.header('cross-origin-resource-policy', 'cross-origin');
    return sendPage(reply, ownPage(book as Buffer, slug, reply.request.hostname));
  };
}

/** Asked by a proxy before it fetches a certificate for a name: 200 for one that a business has proven. */
function serveTlsQuestion(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const hosts = app.get(HostDirectory);
  fastify.get<{ Querystring: { domain?: unknown } }>('/health/own-host', async ({ query: { domain } }, reply) => {
    const known = typeof domain === 'string' && (await hosts.businessOf(domain.toLowerCase()));
    return reply.status(known ? 200 : 404).send();
  });
}

function sendPage(reply: FastifyReply, page: Buffer): FastifyReply {
  return reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
