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

/** Puts on every answer what browsers need to know. A route that sets its own policy (the booking page) keeps it. */
export function securityHeaders(request: FastifyRequest, reply: FastifyReply, configuration: Configuration): void {
  const set = (name: string, value: string) => {
    if (!reply.hasHeader(name)) void reply.header(name, value);
  };
  const html = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
  set('content-security-policy', html ? `${pagePolicy}; frame-ancestors 'none'` : apiPolicy);
  if (
    !String(reply.getHeader('content-security-policy')).includes('frame-ancestors *') &&
    !reply.hasHeader('x-stamgast-framed')
  )
    set('x-frame-options', 'DENY');
  reply.removeHeader('x-stamgast-framed');
  set('x-content-type-options', 'nosniff');
  set('referrer-policy', 'no-referrer');
  set('cross-origin-opener-policy', 'same-origin');
  set('cross-origin-resource-policy', 'same-origin');
  set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  if (configuration.publicUrl.startsWith('https:'))
    set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (request.url.startsWith('/v1/')) set('cache-control', 'no-store');
}

/** The policy of the booking page: the same, but framed by the origins that the business lists (none listed: any). */
export function framedPagePolicy(allowedOrigins: readonly string[]): string {
  return `${pagePolicy}; frame-ancestors ${allowedOrigins.length > 0 ? ["'self'", ...allowedOrigins].join(' ') : '*'}`;
}
