import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Figures for Prometheus. Labels never hold ids, so the number of series stays small. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly series = new Map<string, ReturnType<Histogram['labels']>>();

  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  readonly work = new Counter({
    name: 'work_items_total',
    help: 'Due work by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });

  /** Counts one answered request. `route` is the pattern, never the address; the series are few and kept. */
  observe(method: string, route: string, status: number, seconds: number): void {
    const key = `${method} ${status} ${route}`;
    let series = this.series.get(key);
    if (!series) {
      series = this.requests.labels({ method, route, status: String(status) });
      this.series.set(key, series);
    }
    series.observe(seconds);
  }

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
