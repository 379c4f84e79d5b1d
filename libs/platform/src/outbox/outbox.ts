import { Injectable } from '@nestjs/common';
import type { IntegrationEvent } from '@stamgast/contracts';
import { newId } from '../database/identifiers.js';
import { prepared } from '../database/prepared.js';
import type { Tx } from '../database/tx.js';

const APPEND = prepared(`WITH event AS (
    INSERT INTO platform.outbox_event (business_id, id, type, payload, occurred_at)
    SELECT $1, id, type, payload, $2 FROM unnest($3::uuid[], $4::text[], $5::jsonb[]) AS e (id, type, payload)
    RETURNING id)
  INSERT INTO platform.work (business_id, kind, ref, due_at, run_at)
  SELECT $1, 'outbox.relay', id, $2, now() FROM event`);

/** Appends facts in the transaction that made them true; the relay hands each to every subscriber, once. */
@Injectable()
export class Outbox {
  private readonly untold = new WeakMap<Tx, IntegrationEvent[]>();

  append(tx: Tx, event: IntegrationEvent): Promise<void> {
    return this.appendAll(tx, [event]);
  }

  /** A transaction's events are written together when its work is done, in the order in which they were appended. */
  appendAll(tx: Tx, events: readonly IntegrationEvent[]): Promise<void> {
    const untold = this.untold.get(tx);
    if (untold) untold.push(...events);
    else if (events.length > 0) {
      const first = [...events];
      this.untold.set(tx, first);
      tx.atLast(() => send(tx, first));
    }
    return Promise.resolve();
  }
}

function send(tx: Tx, events: readonly IntegrationEvent[]): void {
  tx.send(APPEND, [
    tx.businessId,
    tx.now,
    events.map(() => newId()),
    events.map((e) => e.type),
    events.map((e) => JSON.stringify(e)),
  ]);
  tx.fallsDue();
}
