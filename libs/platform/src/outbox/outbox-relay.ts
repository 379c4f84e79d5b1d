import { Injectable } from '@nestjs/common';
import type { IntegrationEvent } from '@stamgast/contracts';
import { newId } from '../database/identifiers.js';
import { systemActor } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Subscribers } from './subscriber.js';

/** Makes one delivery row and one due row per subscriber of each new event that it wants, of a business. */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: Subscribers,
  ) {}

  /** Expands the given events; those that another relay has expanded meanwhile are passed over. */
  async expand(businessId: string, eventIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run({ businessId, actor: systemActor }, async (tx) => {
      const events = await tx.query<{ id: string; payload: IntegrationEvent }>(
        `WITH taken AS (
           DELETE FROM platform.work WHERE business_id = $1 AND kind = 'outbox.relay' AND ref = ANY($2::uuid[]) RETURNING ref)
         SELECT e.id, e.payload FROM platform.outbox_event e JOIN taken ON taken.ref = e.id WHERE e.business_id = $1 ORDER BY e.id`,
        [businessId, eventIds],
      );
      const deliveries = events.flatMap((event) =>
        this.subscribers
          .namesFor(event.payload, businessId)
          .map((subscriber) => ({ id: newId(), eventId: event.id, subscriber })),
      );
      if (deliveries.length === 0) return;
      await tx.query(
        `WITH delivery AS (
           INSERT INTO platform.outbox_delivery (business_id, id, event_id, subscriber)
           SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[]) RETURNING id)
         INSERT INTO platform.work (business_id, kind, ref, due_at, run_at)
         SELECT $1, 'outbox.deliver', id, $5, now() FROM delivery`,
        [
          businessId,
          deliveries.map((d) => d.id),
          deliveries.map((d) => d.eventId),
          deliveries.map((d) => d.subscriber),
          tx.now,
        ],
      );
    });
  }
}
