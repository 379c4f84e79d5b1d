import {
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { DomainError } from '@stamgast/kernel';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { platformProblems } from '../requests/platform-problems.js';
import { Declared } from './declared.js';
import { Puzzles } from './puzzles.js';

export interface Limit {
  /** Names the budget; routes with the same name share it. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Beyond the budget a caller may go on, up to so many times it, by solving a puzzle each time. */
  readonly puzzlesUpTo?: number;
}

const LIMIT = 'stamgast:rate-limit';

/** Gives a route a budget of requests per address. */
export const RateLimit = (limit: Limit) => SetMetadata(LIMIT, limit);

/** Budgets per address, counted in Redis where there is one, in memory otherwise and whenever Redis is away. */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly redis: Redis | null;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly puzzles: Puzzles,
  ) {
    this.redis = configuration.redisUrl
      ? new Redis(configuration.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
      : null;
    this.redis?.on('error', () => undefined);
  }

  /**
   * Spends one point of the key's budget; throws `too_many_requests` when none is left, or `puzzle_required` where the
   * answer to a puzzle still opens the way.
   */
  async spend(limit: Limit, key: string, answer?: string): Promise<RateLimiterRes | null> {
    if (!this.configuration.abuseLimits) return null;
    try {
      return await this.limiter(limit).consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      if (await this.isEarned(limit, key, answer, refusal.consumedPoints)) return refusal;
      throw this.refusal(limit, key, refusal);
    }
  }

  /** Whether a puzzle has been solved for this very try; every solution counts once. */
  private async isEarned(limit: Limit, key: string, answer: string | undefined, spent: number): Promise<boolean> {
    if (answer === undefined || spent > limit.points * (limit.puzzlesUpTo ?? 0)) return false;
    const once = this.puzzles.check(answer, limit.name, key, Date.now());
    if (once === null) return false;
    await this.spend({ name: 'puzzle', points: 1, seconds: 600 }, once);
    return true;
  }

  private refusal(limit: Limit, key: string, { msBeforeNext, consumedPoints }: RateLimiterRes): DomainError {
    const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000));
    if (consumedPoints > limit.points * (limit.puzzlesUpTo ?? 0))
      return new DomainError(platformProblems.too_many_requests, { retryAfter });
    const puzzle = this.puzzles.issue(limit.name, key, consumedPoints - limit.points, Date.now());
    return new DomainError(platformProblems.puzzle_required, { retryAfter, extensions: { puzzle } });
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
  private readonly limit = new Declared<Limit>(LIMIT);

  constructor(private readonly limits: RateLimits) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const limit = this.limit.of(context);
    return limit ? this.spend(limit, context) : true;
  }

  private async spend(limit: Limit, context: ExecutionContext): Promise<true> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const answer = request.headers['x-puzzle-answer'];
    const state = await this.limits.spend(limit, request.ip, typeof answer === 'string' ? answer : undefined);
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
