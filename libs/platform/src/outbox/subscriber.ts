import { Injectable } from '@nestjs/common';
import type { EventOf, EventType, IntegrationEvent } from '@stamgast/contracts';
import type { Tx } from '../database/tx.js';

/** A consequence of an event, in a transaction of its own; a job that runs twice has one effect. */
export interface Subscriber<Type extends EventType = EventType> {
  /** Stable for ever: it is the key of the delivery row, e.g. `loyalty.award-points`. */
  readonly name: string;
  readonly types: readonly Type[];
  handle(tx: Tx, event: EventOf<Type>): Promise<void>;
}

/** Every subscriber of the process, told by the modules when they start. */
@Injectable()
export class Subscribers {
  private readonly byName = new Map<string, Subscriber>();

  add<Type extends EventType>(...subscribers: Subscriber<Type>[]): void {
    for (const one of subscribers) {
      if (this.byName.has(one.name)) throw new Error(`Two subscribers are named ${one.name}`);
      this.byName.set(one.name, one as unknown as Subscriber);
    }
  }

  namesFor(type: string): string[] {
    return [...this.byName.values()]
      .filter((one) => (one.types as readonly string[]).includes(type))
      .map((one) => one.name);
  }

  named(name: string): Subscriber<IntegrationEvent['type']> | undefined {
    return this.byName.get(name);
  }
}
