import { Injectable } from '@nestjs/common';
import type { WorkKind } from '@stamgast/contracts';
import type { LeasedWork } from './work.js';

/**
 * Does one kind of due work. It must end it itself (`Work.finish` or `Work.postpone`) in the transaction of its effect;
 * throwing gives the row back for another try, later each time.
 */
export interface WorkHandler {
  readonly kind: WorkKind;
  /** How many of these one worker process does at a time. */
  readonly concurrency: number;
  run(item: LeasedWork): Promise<void>;
}

/** Every handler of the worker, told by the modules' jobs doors when they start. */
@Injectable()
export class WorkHandlers {
  private readonly byKind = new Map<WorkKind, WorkHandler>();

  add(...handlers: WorkHandler[]): void {
    for (const one of handlers) {
      if (this.byKind.has(one.kind)) throw new Error(`Two handlers do ${one.kind}`);
      this.byKind.set(one.kind, one);
    }
  }

  all(): WorkHandler[] {
    return [...this.byKind.values()];
  }
}
