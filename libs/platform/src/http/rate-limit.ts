import {
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { DomainError } from '@stamgast/kernel';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { platformProblems } from '../requests/platform-problems.js';

export interface Limit {
  /** Names the budget; routes with the same name share it. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

const LIMIT = 'stamgast:rate-limit';

/** Gives a route a budget of requests per address. */
export const RateLimit = (limit: Limit) => SetMetadata(LIMIT, limit);

/** Budgets per address, counted in Redis where there is one, in memory otherwise and whenever Redis is away. */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly redis: Redis | null;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    this.redis = configuration.redisUrl
      ? new Redis(configuration.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
      : null;
    this.redis?.on('error', () => undefined);
  }

  /** Spends one point of the key's budget; throws `too_many_requests` when none is left. */
  async spend(limit: Limit, key: string): Promise<RateLimiterRes | null> {
    if (!this.configuration.abuseLimits) return null;
    try {
      return await this.limiter(limit).consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError(platformProblems.too_many_requests, {
        retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      });
    }
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private limiter(limit: Limit): RateLimiterAbstract {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const options = { keyPrefix: `limit:${limit.name}`, points: limit.points, duration: limit.seconds };
    const memory = new RateLimiterMemory(options);
    const made = this.redis
      ? new RateLimiterRedis({ ...options, storeClient: this.redis, insuranceLimiter: memory })
      : memory;
    this.limiters.set(limit.name, made);
    return made;
  }
}

@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.reflector.getAllAndOverride<Limit | undefined>(LIMIT, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!limit) return true;
    const http = context.switchToHttp();
    const state = await this.limits.spend(limit, http.getRequest<FastifyRequest>().ip);
    if (!state) return true;
    const reply = http.getResponse<FastifyReply>();
    void reply.header('ratelimit-policy', `"${limit.name}";q=${limit.points};w=${limit.seconds}`);
    void reply.header(
      'ratelimit',
      `"${limit.name}";r=${state.remainingPoints};t=${Math.ceil(state.msBeforeNext / 1000)}`,
    );
    return true;
  }
}
