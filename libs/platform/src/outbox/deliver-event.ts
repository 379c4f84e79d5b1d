import { Injectable } from '@nestjs/common';
import type { IntegrationEvent } from '@stamgast/contracts';
import { prepared } from '../database/prepared.js';
import { systemActor, type Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { groupBy } from '../group-by.js';
import type { LeasedWork } from '../work/work.js';
import type { TogetherHandler } from '../work/work-handler.js';
import { Subscribers, type Subscriber } from './subscriber.js';

interface Delivery {
  readonly subscriber: string;
  readonly payload: IntegrationEvent;
}

/** Ends the work as `Work.finish` does and marks the delivery: nothing comes back where the lease was lost or it was done. */
const takeSql = prepared(`WITH finished AS (
    DELETE FROM platform.work WHERE business_id = $1 AND kind = $2 AND ref = ANY ($3::uuid[]) AND lease_token = $4 RETURNING ref),
  done AS (
    UPDATE platform.outbox_delivery d SET done_at = now() FROM finished f
    WHERE d.business_id = $1 AND d.id = f.ref AND d.done_at IS NULL RETURNING d.event_id, d.subscriber)
  SELECT d.subscriber, e.payload FROM done d JOIN platform.outbox_event e ON e.business_id = $1 AND e.id = d.event_id
  ORDER BY e.id`);
const subscribersSql = prepared(
  `SELECT id AS ref, subscriber FROM platform.outbox_delivery WHERE business_id = $1 AND id = ANY ($2::uuid[])`,
);

/** Carries one event to one subscriber: the effect and the mark that it happened commit together. */
@Injectable()
export class DeliverEvent implements TogetherHandler {
  readonly kind = 'outbox.deliver' as const;
  readonly concurrency = 4;
  readonly together = 50;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: Subscribers,
  ) {}

  run(item: LeasedWork): Promise<void> {
    return this.deliver([item], async (tx, [delivery]) => {
      if (!delivery) return;
      const subscriber = this.subscribers.named(delivery.subscriber);
      // A newer process knows it; throwing keeps the delivery open until one of those takes it.
      if (!subscriber) throw new Error(`No subscriber is named ${delivery.subscriber}`);
      await subscriber.handle(tx, delivery.payload as never);
    });
  }

  /** Those of a subscriber that takes several go together, and one by one where that fails; the others one by one. */
  async runAll(items: readonly LeasedWork[], alone: (item: LeasedWork) => Promise<void>): Promise<void> {
    for (const [name, own] of await this.bySubscriber(items)) {
      const subscriber = this.subscribers.named(name);
      if (own.length > 1 && subscriber?.handleAll && (await this.handOver(subscriber, own))) continue;
      for (const item of own) await alone(item);
    }
  }

  private async handOver(subscriber: Subscriber, items: readonly LeasedWork[]): Promise<boolean> {
    try {
      await this.deliver(items, async (tx, deliveries) => {
        if (deliveries.length > 0)
          await subscriber.handleAll!(
            tx,
            deliveries.map((one) => one.payload as never),
          );
      });
      return true;
    } catch {
      return false;
    }
  }

  private async bySubscriber(items: readonly LeasedWork[]): Promise<Map<string, LeasedWork[]>> {
    const { businessId } = items[0]!;
    const rows = await this.unitOfWork.stroke<{ ref: string; subscriber: string }>(
      { businessId, actor: systemActor },
      { sql: subscribersSql, parameters: [businessId, items.map((item) => item.ref)] },
    );
    const names = new Map(rows.map((row) => [row.ref, row.subscriber]));
    return groupBy(items, (item) => names.get(item.ref) ?? '');
  }

  private async deliver(
    items: readonly LeasedWork[],
    handle: (tx: Tx, deliveries: readonly Delivery[]) => Promise<void>,
  ): Promise<void> {
    const { businessId, kind, leaseToken } = items[0]!;
    await this.unitOfWork.run({ businessId, actor: systemActor }, async (tx) => {
      const refs = items.map((item) => item.ref);
      await handle(tx, await tx.query<Delivery>(takeSql, [businessId, kind, refs, leaseToken]));
    });
  }
}
