import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine positions its floating parts by style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "manifest-src 'self'",
].join('; ');

const apiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};
/** Whoever lends us one name has not spoken for the names below it. */
const alwaysOnOwnHost = { ...always, 'strict-transport-security': 'max-age=31536000' };
const alwaysOnHttps = { ...always, 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** Puts on every answer what browsers need to know. A route that sets its own policy (the booking page) keeps it. */
export function securityHeaders(request: FastifyRequest, reply: FastifyReply, configuration: Configuration): void {
  if (request.hosted) void reply.headers(alwaysOnOwnHost);
  else void reply.headers(configuration.publicUrl.startsWith('https:') ? alwaysOnHttps : always);
  if (!reply.hasHeader('cross-origin-resource-policy'))
    void reply.header('cross-origin-resource-policy', 'same-origin');
  if (request.url.startsWith('/v1/') && !reply.hasHeader('cache-control'))
    void reply.header('cache-control', 'no-store');
  const type = reply.getHeader('content-type');
  if (typeof type !== 'string' || !type.startsWith('text/html')) {
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', apiPolicy);
    void reply.header('x-frame-options', 'DENY');
    return;
  }
  if (!reply.hasHeader('content-security-policy'))
    void reply.header('content-security-policy', `${pagePolicy}; frame-ancestors 'none'`);
  const framed = String(reply.getHeader('content-security-policy')).includes('frame-ancestors *');
  if (!framed && !reply.hasHeader('x-stamgast-framed')) void reply.header('x-frame-options', 'DENY');
  reply.removeHeader('x-stamgast-framed');
}

/** The policy of the booking page: the same, but framed by the origins that the business lists (none listed: any). */
export function framedPagePolicy(allowedOrigins: readonly string[]): string {
  return `${pagePolicy}; frame-ancestors ${allowedOrigins.length > 0 ? ["'self'", ...allowedOrigins].join(' ') : '*'}`;
}
