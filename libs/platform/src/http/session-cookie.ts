import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';

const hostName = '__Host-sg_session';
const plainName = 'sg_session';

/** The session token that a request carries, or null. Where cookies can be bound to the host, no other is believed. */
export function sessionCookieOf(request: FastifyRequest, configuration: Configuration): string | null {
  return request.cookies[needsPlainCookie(configuration) ? plainName : hostName] ?? null;
}

const knownAddresses = new Map<string, boolean>();

/** Browsers accept `Secure` on https and on localhost; only a plain-http address elsewhere has to go without. */
export function needsPlainCookie(configuration: Configuration): boolean {
  const { publicUrl } = configuration;
  let plain = knownAddresses.get(publicUrl);
  if (plain === undefined) {
    const url = new URL(publicUrl);
    plain = url.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    knownAddresses.set(publicUrl, plain);
  }
  return plain;
}

/** Hands the browser its session for twelve hours; the server decides earlier. */
export function setSessionCookie(reply: FastifyReply, token: string, configuration: Configuration): void {
  const plain = needsPlainCookie(configuration);
  void reply.setCookie(plain ? plainName : hostName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: !plain,
    maxAge: 12 * 3600,
  });
}

export function clearSessionCookie(reply: FastifyReply, configuration: Configuration): void {
  const plain = needsPlainCookie(configuration);
  void reply.clearCookie(plain ? plainName : hostName, { path: '/', httpOnly: true, sameSite: 'lax', secure: !plain });
}
