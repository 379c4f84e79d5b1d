import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { BookingTerms } from '../../domain/terms/booking-terms.js';
import { termsColumns } from './stored-terms.js';

/** What the terms of bookings have come to. The booking's row is locked, or new. */
@Injectable()
export class BookingTermsRepository {
  async put(tx: Tx, bookingId: string, terms: BookingTerms): Promise<void> {
    const columns = { business_id: tx.businessId, booking_id: bookingId, ...termsColumns(terms) };
    await tx.query(`DELETE FROM booking.booking_terms WHERE business_id = $1 AND booking_id = $2`, [
      tx.businessId,
      bookingId,
    ]);
    await tx.query(
      `INSERT INTO booking.booking_terms SELECT (jsonb_populate_record(NULL::booking.booking_terms, $1::jsonb)).*`,
      [JSON.stringify(columns)],
    );
  }
}
