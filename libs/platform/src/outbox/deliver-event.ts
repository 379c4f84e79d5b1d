import { Injectable } from '@nestjs/common';
import type { IntegrationEvent } from '@stamgast/contracts';
import { prepared } from '../database/prepared.js';
import { systemActor } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { LeasedWork } from '../work/work.js';
import type { WorkHandler } from '../work/work-handler.js';
import { Subscribers } from './subscriber.js';

/** Ends the work as `Work.finish` does and marks the delivery: nothing comes back where the lease was lost or it was done. */
const takeSql = prepared(`WITH finished AS (
    DELETE FROM platform.work WHERE business_id = $1 AND kind = $2 AND ref = $3 AND lease_token = $4 RETURNING ref)
  UPDATE platform.outbox_delivery d SET done_at = now() FROM platform.outbox_event e, finished f
  WHERE d.business_id = $1 AND d.id = f.ref AND d.done_at IS NULL AND e.business_id = $1 AND e.id = d.event_id
  RETURNING d.subscriber, e.payload`);

/** Carries one event to one subscriber: the effect and the mark that it happened commit together. */
@Injectable()
export class DeliverEvent implements WorkHandler {
  readonly kind = 'outbox.deliver' as const;
  readonly concurrency = 4;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: Subscribers,
  ) {}

  async run(item: LeasedWork): Promise<void> {
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      const [delivery] = await tx.query<{ subscriber: string; payload: IntegrationEvent }>(takeSql, [
        item.businessId,
        item.kind,
        item.ref,
        item.leaseToken,
      ]);
      if (!delivery) return;
      const subscriber = this.subscribers.named(delivery.subscriber);
      // A newer process knows it; throwing keeps the delivery open until one of those takes it.
      if (!subscriber) throw new Error(`No subscriber is named ${delivery.subscriber}`);
      await subscriber.handle(tx, delivery.payload);
    });
  }
}
