import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ChangeFeed } from './change-feed.js';
import { Drain } from './drain.js';
import { HealthController } from './health.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimitGuard, RateLimits } from './rate-limit.js';
import { RequestScope } from './request-scope.js';
import { StreamController } from './stream.controller.js';

/** What the API process adds to the platform. Limits come before access, so that guessing costs. */
@Global()
@Module({
  controllers: [HealthController, StreamController],
  providers: [
    Drain,
    RequestScope,
    RateLimits,
    ChangeFeed,
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Drain, RequestScope, RateLimits],
})
export class HttpModule {}
