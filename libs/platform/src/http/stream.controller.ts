import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from './access.js';
import { ChangeFeed } from './change-feed.js';

const heartbeatMilliseconds = 25_000;

@ApiTags('integration')
@Controller('v1/stream')
export class StreamController {
  constructor(private readonly changes: ChangeFeed) {}

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
    const businessId = request.principal?.businessId;
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');
    const unsubscribe = businessId
      ? this.changes.subscribe(businessId, ({ type, id }) =>
          reply.raw.write(`event: change\ndata: ${JSON.stringify({ type, id })}\n\n`),
        )
      : () => undefined;
    const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), heartbeatMilliseconds);
    request.raw.on('close', () => {
      clearInterval(heartbeat);
      unsubscribe();
    });
  }
}
