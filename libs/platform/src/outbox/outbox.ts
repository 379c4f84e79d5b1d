import { Injectable } from '@nestjs/common';
import type { IntegrationEvent } from '@stamgast/contracts';
import { newId } from '../database/identifiers.js';
import type { Tx } from '../database/tx.js';

/** Appends facts in the transaction that made them true; the relay hands each to every subscriber, once. */
@Injectable()
export class Outbox {
  async append(tx: Tx, event: IntegrationEvent): Promise<void> {
    await this.appendAll(tx, [event]);
  }

  async appendAll(tx: Tx, events: readonly IntegrationEvent[]): Promise<void> {
    if (events.length === 0) return;
    await tx.query(
      `WITH event AS (
         INSERT INTO platform.outbox_event (business_id, id, type, payload, occurred_at)
         SELECT $1, id, type, payload, $2 FROM unnest($3::uuid[], $4::text[], $5::jsonb[]) AS e (id, type, payload)
         RETURNING id)
       , due AS (
         INSERT INTO platform.work (business_id, kind, ref, due_at, run_at)
         SELECT $1, 'outbox.relay', id, $2, now() FROM event RETURNING ref)
       SELECT pg_notify('stamgast_work', '') FROM due LIMIT 1`,
      [
        tx.businessId,
        tx.now,
        events.map(() => newId()),
        events.map((e) => e.type),
        events.map((e) => JSON.stringify(e)),
      ],
    );
  }
}
