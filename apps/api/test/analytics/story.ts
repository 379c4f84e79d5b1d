import { randomUUID } from 'node:crypto';
import type { BookingFacts, IntegrationEvent, SaleRecordedV1 } from '@stamgast/contracts';
import { eventually } from '@stamgast/platform/testing';
import type { Caller } from '../harness/caller.js';
import { bookingFacts, tell } from '../harness/event-samples.js';
import { inBusiness } from '../harness/in-business.js';
import type { Stamgast } from '../harness/stamgast.js';

/** Tells events and waits until every subscriber has heard them. */
export async function hear(stamgast: Stamgast, owner: Caller, ...events: IntegrationEvent[]): Promise<void> {
  await tell(stamgast, owner.businessId, ...events);
  const heard = () =>
    inBusiness(stamgast, owner.businessId, async (tx) => {
      const open = await tx.query(
        `SELECT 1 FROM platform.work WHERE business_id = $1 AND kind LIKE 'outbox.%' LIMIT 1`,
        [owner.businessId],
      );
      return open.length === 0;
    });
  await eventually(heard);
}

export const visit = (start: string, facts: Partial<BookingFacts> = {}): IntegrationEvent => ({
  type: 'booking.completed.v1',
  booking: bookingFacts({ start, clientId: randomUUID(), status: 'completed', version: 2, ...facts }),
});
export const booking = (start: string, facts: Partial<BookingFacts>): IntegrationEvent => ({
  type: 'booking.updated.v1',
  booking: bookingFacts({ start, clientId: randomUUID(), ...facts }),
});
export const sale = (facts: Partial<SaleRecordedV1> & Pick<SaleRecordedV1, 'at' | 'lines'>): SaleRecordedV1 => {
  const total = facts.lines.reduce((sum, line) => sum + line.amount, 0);
  const tax = facts.lines.reduce((sum, line) => sum + line.tax, 0);
  const ids = { saleId: randomUUID(), bookingId: null, clientId: null };
  return { type: 'sale.recorded.v1', ...ids, total, tax, paid: total, quiet: false, ...facts };
};
export const line = (amount: number, more: Partial<SaleRecordedV1['lines'][number]> = {}) => ({
  kind: 'service' as const,
  name: 'Haircut',
  serviceId: null,
  staffId: null,
  quantity: 1,
  amount,
  tax: amount / 5,
  ...more,
});

export const overview = async (owner: Caller, query: string) =>
  (await owner.get(`/v1/analytics/overview?${query}`).expect(200)).body;
