import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { Metrics } from '../observability/metrics.js';
import { Public } from './access.js';
import { Drain } from './drain.js';

/** For supervisors and Prometheus; says nothing that an outsider could use. */
@ApiExcludeController()
@Controller()
@Public()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
    private readonly drain: Drain,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** 200 while the process runs. `tz` is the version of the time-zone data it computes with. */
  @Get('health/live')
  live(): object {
    return { status: 'ok', tz: process.versions.tz };
  }

  /** 200 when requests can be served, 503 while the database is out of reach or the process is ending. */
  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const ready = !this.drain.draining && (await this.databaseAnswers());
    await reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' });
  }

  @Get('metrics')
  async scrape(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = this.configuration.metricsToken;
    const local =
      ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') &&
      !request.headers['x-forwarded-for'];
    const allowed = token ? request.headers.authorization === `Bearer ${token}` : local;
    if (!allowed) return void (await reply.status(404).send());
    await reply.header('content-type', this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }

  private async databaseAnswers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), 1500);
    });
    const answer = this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }
}
