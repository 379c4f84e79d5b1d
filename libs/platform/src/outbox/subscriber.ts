import { Injectable } from '@nestjs/common';
import type { EventOf, EventType, IntegrationEvent } from '@stamgast/contracts';
import type { Tx } from '../database/tx.js';

/** A consequence of an event, in a transaction of its own; a job that runs twice has one effect. */
export interface Subscriber<Type extends EventType = EventType> {
  /** Stable for ever: it is the key of the delivery row, e.g. `loyalty.award-points`. */
  readonly name: string;
  readonly types: readonly Type[];
  handle(tx: Tx, event: EventOf<Type>): Promise<void>;
  /**
   * Whether anything follows from an event at all, by what it says; without it, something may always. What is not wanted is
   * not delivered, nor can it be later.
   */
  wants?(event: EventOf<Type>, businessId: string): boolean;
  /** Several events at once, in the order in which they were told, where that takes less than one after the other. */
  handleAll?(tx: Tx, events: readonly EventOf<Type>[]): Promise<void>;
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

  /** The names of those for whom something follows from an event. */
  namesFor(event: IntegrationEvent, businessId: string): string[] {
    return [...this.byName.values()]
      .filter((one) => (one.types as readonly string[]).includes(event.type))
      .filter((one) => one.wants?.(event, businessId) ?? true)
      .map((one) => one.name);
  }

  named(name: string): Subscriber | undefined {
    return this.byName.get(name);
  }
}
