import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@stamgast/kernel';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { ACCESS, type Access } from './access.js';
import { Declared } from './declared.js';
import { platformProblems } from '../requests/platform-problems.js';
import { PRINCIPALS, type Principal, type Principals } from '../requests/principal.js';
import { sessionCookieOf } from './session-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal | null;
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request through when its route's declared access allows the caller; a route without one is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly access = new Declared<Access>(ACCESS);

  constructor(
    @Inject(PRINCIPALS) private readonly principals: Principals,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Without a promise where nothing is looked up: a public answer is not worth one. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = this.access.of(context);
    if (!access) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no access`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = sessionCookieOf(request, this.configuration);
    const unsafe = !safeMethods.has(request.method);
    if (unsafe && (token || signsIn(request))) this.refuseForeignOrigin(request, token !== null);
    return access === 'public' || this.isPermitted(request, token, access);
  }

  private async isPermitted(request: FastifyRequest, token: string | null, access: Access): Promise<boolean> {
    const principal = token ? await this.principals.resolve(token) : null;
    if (!principal) throw new DomainError(platformProblems.not_signed_in);
    request.principal = principal;
    if (access === 'signed-in') return true;
    if (!principal.businessId || !principal.permissions.has(access))
      throw new DomainError(platformProblems.permission_missing);
    return true;
  }

  /** A cookie travels with forged requests too; the browser's own headers tell those apart. */
  private refuseForeignOrigin(request: FastifyRequest, hasCookie: boolean): void {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') throw new DomainError(platformProblems.origin_refused);
    const origin = request.headers.origin;
    // Programs without cookies send neither; whoever carries a cookie must say where from.
    if (origin === undefined && (site === 'same-origin' || !hasCookie)) return;
    if (origin === undefined || !this.isOwn(origin, request)) throw new DomainError(platformProblems.origin_refused);
  }

  private isOwn(origin: string, request: FastifyRequest): boolean {
    if (origin === this.configuration.publicUrl) return true;
    const local = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
    return (
      local.test(origin) && local.test(this.configuration.publicUrl) && new URL(origin).host === request.headers.host
    );
  }
}

/** Routes that hand out a session: another site must not sign a visitor in as somebody else. */
function signsIn(request: FastifyRequest): boolean {
  return request.url.startsWith('/v1/auth/') || request.url.startsWith('/v1/public/invitations/');
}
