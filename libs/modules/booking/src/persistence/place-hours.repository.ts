import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { OpenHoliday } from '../domain/hours/holiday.js';
import type { StoredPlaceHours } from '../domain/hours/place-hours-of.js';

const HOURS = `SELECT l.id, l.holiday_country AS "holidayCountry", l.opening_hours AS "openingHours",
    (SELECT coalesce(json_agg(json_build_object('date', h.date::text, 'windows', h.windows) ORDER BY h.date), '[]')
     FROM booking.open_holiday h WHERE h.business_id = $1 AND h.location_id = l.id) AS "openHolidays"
  FROM booking.location l WHERE l.business_id = $1 AND ($2::uuid IS NULL OR l.id = $2)`;

const none: StoredPlaceHours = { holidayCountry: null, openHolidays: [], openingHours: null };

/** When locations are open: their opening hours and what they make of public holidays. */
@Injectable()
export class PlaceHoursRepository {
  async of(tx: Tx, locationId: string): Promise<StoredPlaceHours> {
    return (await this.load(tx, locationId)).get(locationId) ?? none;
  }

  /** By location id. */
  async ofAll(tx: Tx): Promise<ReadonlyMap<string, StoredPlaceHours>> {
    return this.load(tx, null);
  }

  async setOpening(tx: Tx, locationId: string, hours: StoredPlaceHours['openingHours']): Promise<void> {
    await tx.query(`UPDATE booking.location SET opening_hours = $3 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      locationId,
      hours && JSON.stringify(hours),
    ]);
  }

  async setHolidays(tx: Tx, locationId: string, country: string | null, open: readonly OpenHoliday[]): Promise<void> {
    const of = [tx.businessId, locationId];
    await tx.query(`UPDATE booking.location SET holiday_country = $3 WHERE business_id = $1 AND id = $2`, [
      ...of,
      country,
    ]);
    await tx.query(`DELETE FROM booking.open_holiday WHERE business_id = $1 AND location_id = $2`, of);
    await tx.query(
      `INSERT INTO booking.open_holiday (business_id, location_id, date, windows)
       SELECT $1, $2, date, nullif(windows, 'null') FROM jsonb_to_recordset($3) AS h (date date, windows jsonb)`,
      [...of, JSON.stringify(open)],
    );
  }

  private async load(tx: Tx, locationId: string | null): Promise<ReadonlyMap<string, StoredPlaceHours>> {
    const rows = await tx.query<StoredPlaceHours & { id: string }>(HOURS, [tx.businessId, locationId]);
    return new Map(rows.map(({ id, ...hours }) => [id, hours]));
  }
}
