import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Reservation, ReservationState } from '../domain/reward.js';
import { ReservationEntity } from './loyalty.entities.js';

interface Row extends Reservation {
  readonly entryId: string;
}

const SELECT = `SELECT r.id, r.client_id AS "clientId", r.reward_id AS "rewardId", w.name AS "rewardName", r.booking_id AS "bookingId",
  r.cost, r.state, r.version, r.entry_id AS "entryId"
  FROM loyalty.reservation r JOIN loyalty.reward w ON w.business_id = r.business_id AND w.id = r.reward_id`;

/** A reservation with the ledger entry that set its points aside. */
export type StoredReservation = Row;

@Injectable()
export class ReservationRepository {
  async insert(tx: Tx, reservation: Reservation, entryId: string): Promise<void> {
    const { rewardName: _name, ...rest } = reservation;
    await tx.manager.insert(ReservationEntity, { ...rest, businessId: tx.businessId, entryId });
  }

  async byId(tx: Tx, id: string): Promise<StoredReservation | null> {
    const [row] = await tx.query<Row>(`${SELECT} WHERE r.business_id = $1 AND r.id = $2`, [tx.businessId, id]);
    return row ?? null;
  }

  /** Those of a client that are neither used nor given back. */
  async openOf(tx: Tx, clientId: string): Promise<StoredReservation[]> {
    return tx.query<Row>(
      `${SELECT} WHERE r.business_id = $1 AND r.client_id = $2 AND r.state = 'reserved' ORDER BY r.id`,
      [tx.businessId, clientId],
    );
  }

  async openOfBooking(tx: Tx, bookingId: string): Promise<StoredReservation[]> {
    return tx.query<Row>(
      `${SELECT} WHERE r.business_id = $1 AND r.booking_id = $2 AND r.state = 'reserved' ORDER BY r.id`,
      [tx.businessId, bookingId],
    );
  }

  /** False when it was used or given back meanwhile. */
  async end(tx: Tx, id: string, state: Exclude<ReservationState, 'reserved'>): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE loyalty.reservation SET state = $3, version = version + 1 WHERE business_id = $1 AND id = $2 AND state = 'reserved' RETURNING id`,
      [tx.businessId, id, state],
    );
    return rows.length > 0;
  }
}
