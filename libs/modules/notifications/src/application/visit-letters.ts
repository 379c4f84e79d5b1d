import { Injectable } from '@nestjs/common';
import { BookingLetters, WaitlistLetters } from '@stamgast/booking';

/** What the booking module tells those who write about visits, and about times that are offered. */
@Injectable()
export class VisitLetters {
  constructor(
    readonly bookings: BookingLetters,
    readonly waiting: WaitlistLetters,
  ) {}
}
