import { Injectable } from '@nestjs/common';
import { GetBooking } from './get-booking.js';
import { ListBookings } from './list-bookings.js';
import { PresentBookings } from './present-bookings.js';
import { ShowHistory } from './show-history.js';

/** The ways in which the team looks at bookings. */
@Injectable()
export class BookingViews {
  constructor(
    readonly list: ListBookings,
    readonly get: GetBooking,
    readonly present: PresentBookings,
    readonly history: ShowHistory,
  ) {}
}
