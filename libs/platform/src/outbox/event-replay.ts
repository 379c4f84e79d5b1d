import { Injectable } from '@nestjs/common';
import type { EventOf, EventType } from '@stamgast/contracts';
import type { Tx } from '../database/tx.js';

/** Reads again what has been told: for modules that make tables of their own from events and can make them anew. */
@Injectable()
export class EventReplay {
  /** The business's events of the given types in the order in which they were told, `size` at a time. */
  async *inOrder<Type extends EventType>(tx: Tx, types: readonly Type[], size = 1000): AsyncGenerator<EventOf<Type>[]> {
    let last: string | null = null;
    for (;;) {
      const rows: { id: string; payload: EventOf<Type> }[] = await tx.query(
        `SELECT id, payload FROM platform.outbox_event
         WHERE business_id = $1 AND type = ANY($2::text[]) AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
        [tx.businessId, types, last, size],
      );
      if (rows.length > 0) yield rows.map((row) => row.payload);
      if (rows.length < size) return;
      last = rows.at(-1)!.id;
    }
  }
}
