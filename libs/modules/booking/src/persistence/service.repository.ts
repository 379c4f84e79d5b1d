import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Service } from '../domain/service.js';
import { minutesIn, storedMinutes } from './stored-minutes.js';
import { everything, type SetupList } from './setup-list.js';
import { ServiceEntity } from './setup.entities.js';

export type ServiceChange = Partial<Omit<Service, 'id' | 'version' | 'staffIds'>>;

const COLUMNS = `s.id, s.name, s.description, s.category_id AS "categoryId", s.duration,
  s.buffer_before AS "bufferBefore", s.buffer_after AS "bufferAfter", ${minutesIn('s.processing')} AS processing, s.resource_kinds AS "resourceKinds",
  s.variants, s.add_ons AS "addOns", s.preparation, s.parallel, s.price_amount::float8 AS "priceAmount",
  s.tax_rate::float8 AS "taxRate", s.rebook_after_days AS "rebookAfterDays", s.online, s.online_recurring AS "onlineRecurring", s.most_recurring AS "mostRecurring", s.kind, s.capacity,
  s.online_capacity AS "onlineCapacity", s.minimum_seats AS "minimumSeats", s.decide_hours_before AS "decideHoursBefore",
  s.max_seats_per_booking AS "maxSeatsPerBooking", s.color, s.position, s.archived,
  s.version, ARRAY(SELECT staff_id FROM booking.staff_service l
    WHERE l.business_id = s.business_id AND l.service_id = s.id ORDER BY staff_id) AS "staffIds"`;

@Injectable()
export class ServiceRepository {
  async byId(tx: Tx, id: string): Promise<Service | null> {
    const [service] = await this.byIds(tx, [id]);
    return service ?? null;
  }

  /** Archived ones included; in no order; unknown ids are left out. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<Service[]> {
    return tx.query<Service>(
      `SELECT ${COLUMNS} FROM booking.service s WHERE s.business_id = $1 AND s.id = ANY ($2::uuid[])`,
      [tx.businessId, ids],
    );
  }

  async list(tx: Tx, list: SetupList = everything): Promise<Service[]> {
    return tx.query<Service>(
      `SELECT ${COLUMNS} FROM booking.service s
       WHERE s.business_id = $1 AND ($2 OR NOT s.archived) AND ($3::timestamptz IS NULL OR s.updated_at > $3)
         AND ($4::int IS NULL OR (s.position, s.id) > ($4, $5::uuid))
       ORDER BY s.position, s.id LIMIT $6`,
      [
        tx.businessId,
        list.includeArchived || list.updatedAfter !== null,
        list.updatedAfter,
        list.after?.[0] ?? null,
        list.after?.[1] ?? null,
        list.limit,
      ],
    );
  }

  /** The place after the last one. */
  async nextPosition(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      `SELECT coalesce(max(position) + 1, 0)::int AS next FROM booking.service WHERE business_id = $1`,
      [tx.businessId],
    );
    return row?.next ?? 0;
  }

  /** Without its staff; see `StaffServiceRepository`. */
  async insert(tx: Tx, service: Omit<Service, 'staffIds'>): Promise<void> {
    await tx.manager.insert(ServiceEntity, {
      ...service,
      processing: storedMinutes(service.processing),
      businessId: tx.businessId,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, { processing, ...change }: ServiceChange): Promise<boolean> {
    const stretches = processing && { processing: storedMinutes(processing) };
    const result = await tx.manager
      .createQueryBuilder()
      .update(ServiceEntity)
      .set({ ...change, ...stretches, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }
}
