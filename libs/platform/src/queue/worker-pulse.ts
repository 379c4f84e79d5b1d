import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '../database/identifiers.js';
import { ProcessPulse } from '../database/process-pulse.js';

const everyMilliseconds = 60_000;

/** Says once a minute that this worker runs, and by which time-zone data (D16). */
@Injectable()
export class WorkerPulse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly id = newId();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly pulse: ProcessPulse) {}

  async onApplicationBootstrap(): Promise<void> {
    // A beat that is missed, as while the database is away, is made up for by the next.
    const beat = () => this.pulse.beat(this.id).catch(() => undefined);
    this.timer = setInterval(() => void beat(), everyMilliseconds);
    await beat();
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.pulse.end(this.id).catch(() => undefined);
  }
}
