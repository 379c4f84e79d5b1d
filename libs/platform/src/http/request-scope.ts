import { createHash } from 'node:crypto';
import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@stamgast/kernel';
import { CredentialDirectory, type CredentialPurpose } from '../database/credential-directory.js';
import type { Actor, Look, Tx } from '../database/tx.js';
import { UnitOfWork, type UnitScope } from '../database/unit-of-work.js';
import { platformProblems } from '../requests/platform-problems.js';
import { storeOnce, type OnceKey } from './idempotency.js';

/** The parts of a request that decide in whose name it runs. */
export interface Caller {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Handler parameter: pass it to `RequestScope`. */
export const FromRequest = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
});

/**
 * Opens the one transaction of a request in the right business, and keeps the answer of a creating request under its
 * Idempotency-Key in that same transaction.
 */
@Injectable()
export class RequestScope {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialDirectory,
  ) {}

  /** For team members: the active business of the session. */
  async run<Result>(caller: Caller, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const scope = this.memberScope(caller);
    return this.once(caller, scope, `member:${scope.actor.id}`, false, work);
  }

  /** As `run`, for what changes nothing even though it is part of a POST: no answer is kept under the key. */
  async read<Result>(caller: Caller, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run(this.memberScope(caller), work);
  }

  /** For visitors of a business's public address; 404 when there is none. */
  async runForSlug<Result>(caller: Caller, slug: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.once(caller, await this.visitorScope(caller, slug), 'visitor', true, work);
  }

  /** For a visitor's question that changes nothing; 404 as above. */
  async lookForSlug(caller: Caller, slug: string): Promise<Look> {
    const scope = await this.visitorScope(caller, slug);
    return {
      businessId: scope.businessId,
      glance: (asked) => this.unitOfWork.glance(scope, asked),
      run: (work) => this.unitOfWork.run(scope, work),
    };
  }

  /** For the holder of an unguessable link; 404 when the token is unknown, for something else, or has ended. */
  async runForToken<Result>(
    caller: Caller,
    purpose: CredentialPurpose,
    token: string,
    work: (tx: Tx, subjectId: string) => Promise<Result>,
  ): Promise<Result> {
    const credential = await this.credentials.resolve(purpose, token);
    if (!credential) throw new DomainError(platformProblems.not_found);
    const scope = this.scope(caller, credential.businessId, { kind: 'client', id: null, via: 'link' });
    return this.once(caller, scope, `link:${credential.subjectId}`, false, async (tx) => {
      if (credential.expiresAt && credential.expiresAt <= tx.now) throw new DomainError(platformProblems.not_found);
      return work(tx, credential.subjectId);
    });
  }

  private async visitorScope(caller: Caller, slug: string): Promise<UnitScope> {
    const businessId = await this.credentials.businessOf(slug);
    if (!businessId) throw new DomainError(platformProblems.not_found);
    const visitor = this.scope(caller, businessId, { kind: 'visitor', id: null, via: 'public' });
    // The public pages ask few questions, each many times, and always for one business or one visit.
    return { ...visitor, steadyPlans: true };
  }

  private memberScope(caller: Caller): UnitScope {
    const principal = caller.request.principal;
    if (!principal?.businessId) throw new DomainError(platformProblems.permission_missing);
    return this.scope(caller, principal.businessId, { kind: 'member', id: principal.memberId, via: 'ui' });
  }

  private scope(caller: Caller, businessId: string, actor: Actor): UnitScope {
    return { businessId, actor: { ...actor, ip: caller.request.ip }, requestId: String(caller.request.id) };
  }

  private async once<Result>(
    caller: Caller,
    scope: UnitScope,
    who: string,
    required: boolean,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    const key = onceKey(caller.request, who, required);
    if (!key) return this.unitOfWork.run(scope, work);
    return this.unitOfWork.run(scope, (tx) => storeOnce(tx, key, () => work(tx)));
  }
}

function onceKey(request: FastifyRequest, caller: string, required: boolean): OnceKey | null {
  if (request.method !== 'POST') return null;
  const key = request.headers['idempotency-key'];
  if (key === undefined) {
    if (required) throw new DomainError(platformProblems.idempotency_key_required);
    return null;
  }
  if (typeof key !== 'string' || key.length === 0 || key.length > 255)
    throw new DomainError(platformProblems.malformed_request);
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');
  return { caller, route: `${request.method} ${request.url.split('?')[0]}`, key, bodyHash };
}
