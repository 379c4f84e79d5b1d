import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Location } from '../domain/location.js';
import { everything, type SetupList } from './setup-list.js';
import { LocationEntity } from './setup.entities.js';

export type LocationChange = Partial<
  Pick<Location, 'name' | 'timeZone' | 'address' | 'phone' | 'directions' | 'archived'>
>;

const COLUMNS = `id, name, time_zone AS "timeZone", address, phone, directions, is_default AS "isDefault", archived, version`;

@Injectable()
export class LocationRepository {
  async byId(tx: Tx, id: string): Promise<Location | null> {
    const [row] = await tx.query<Location>(
      `SELECT ${COLUMNS} FROM booking.location WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** Null before the first use; see `DefaultLocation`. */
  async findDefault(tx: Tx): Promise<Location | null> {
    const [row] = await tx.query<Location>(
      `SELECT ${COLUMNS} FROM booking.location WHERE business_id = $1 AND is_default`,
      [tx.businessId],
    );
    return row ?? null;
  }

  /** In the order of their making. */
  async list(tx: Tx, list: SetupList = everything): Promise<Location[]> {
    return tx.query<Location>(
      `SELECT ${COLUMNS} FROM booking.location
       WHERE business_id = $1 AND ($2 OR NOT archived) AND ($3::timestamptz IS NULL OR updated_at > $3)
         AND ($4::uuid IS NULL OR id > $4)
       ORDER BY id LIMIT $5`,
      [
        tx.businessId,
        list.includeArchived || list.updatedAfter !== null,
        list.updatedAfter,
        list.after?.[0] ?? null,
        list.limit,
      ],
    );
  }

  async insert(tx: Tx, location: Location, holidayCountry: string | null): Promise<void> {
    await tx.manager.insert(LocationEntity, {
      ...location,
      holidayCountry,
      businessId: tx.businessId,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
  }

  /** Makes the business's default location unless there is one already, e.g. by a request at the same time. */
  async insertDefault(
    tx: Tx,
    location: Pick<Location, 'id' | 'name' | 'timeZone'> & { readonly holidayCountry: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO booking.location (business_id, id, name, time_zone, is_default, created_at, updated_at, holiday_country)
       VALUES ($1, $2, $3, $4, true, $5, $5, $6) ON CONFLICT (business_id) WHERE is_default DO NOTHING`,
      [tx.businessId, location.id, location.name, location.timeZone, tx.now, location.holidayCountry],
    );
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, change: LocationChange): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(LocationEntity)
      .set({ ...change, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** The ids of all locations in use, locked until the transaction ends. */
  async lockActive(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM booking.location WHERE business_id = $1 AND NOT archived ORDER BY id FOR UPDATE`,
      [tx.businessId],
    );
    return rows.map((row) => row.id);
  }

  /** Hands the place of the default location to another. */
  async moveDefault(tx: Tx, toId: string): Promise<void> {
    await tx.query(`UPDATE booking.location SET is_default = false WHERE business_id = $1 AND is_default`, [
      tx.businessId,
    ]);
    await tx.query(`UPDATE booking.location SET is_default = true WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      toId,
    ]);
  }
}
