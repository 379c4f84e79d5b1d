import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { PRINCIPALS, type Principals } from '../requests/principal.js';
import { SignedIn } from './access.js';
import { ChangeFeed } from './change-feed.js';

@ApiTags('integration')
@Controller('v1/stream')
export class StreamController {
  constructor(
    private readonly changes: ChangeFeed,
    @Inject(PRINCIPALS) private readonly principals: Principals,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Names what changed, never what it holds: the listener asks for what it may see. */
  @Get()
  @SignedIn()
  @ApiOperation({ operationId: 'streamChanges', summary: 'Hear of changes in the active business as they happen' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Server-sent events named `change` with `{ type, id }`',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const principal = request.principal;
    const businessId = principal?.businessId;
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');
    const unsubscribe = businessId
      ? this.changes.subscribe(businessId, {
          changed: ({ type, id }) => reply.raw.write(`event: change\ndata: ${JSON.stringify({ type, id })}\n\n`),
          // Whoever comes back after a break asks for everything again.
          missed: () => reply.raw.end(),
        })
      : () => undefined;
    const beat = async () => {
      // A stream must not outlive the session that opened it. While the database is away nothing is told either.
      if (principal && (await this.principals.holds(principal).catch(() => true))) reply.raw.write(': still here\n\n');
      else reply.raw.end();
    };
    const heartbeat = setInterval(() => void beat(), this.configuration.streamHeartbeatMilliseconds);
    request.raw.on('close', () => {
      clearInterval(heartbeat);
      unsubscribe();
    });
  }
}
