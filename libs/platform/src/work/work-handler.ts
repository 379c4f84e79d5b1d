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

/** A handler that does several rows of one business for little more than one. */
export interface TogetherHandler extends WorkHandler {
  /** How many at a time at most. */
  readonly together: number;
  /** As `run` does, all of them; `alone` runs one by itself and gives it back if it fails. */
  runAll(items: readonly LeasedWork[], alone: (item: LeasedWork) => Promise<void>): Promise<void>;
}

export function doesTogether(handler: WorkHandler): handler is TogetherHandler {
  return 'runAll' in handler;
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

  of(kind: WorkKind): WorkHandler | undefined {
    return this.byKind.get(kind);
  }

  all(): WorkHandler[] {
    return [...this.byKind.values()];
  }
}
