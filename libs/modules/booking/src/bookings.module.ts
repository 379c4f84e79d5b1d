import { Module } from '@nestjs/common';
import { CrmModule } from '@stamgast/crm';
import { PaymentsModule } from '@stamgast/payments';
import { FindAvailability } from './application/availability/find-availability.js';
import { LoadBusyTime } from './application/availability/load-busy-time.js';
import { LoadOffer } from './application/availability/load-offer.js';
import { NearestAlternatives } from './application/availability/nearest-alternatives.js';
import { BookVisit } from './application/create-booking/book-visit.js';
import { CreateDeskBooking } from './application/create-booking/create-desk-booking.js';
import { CreatePublicBooking } from './application/create-booking/create-public-booking.js';
import { ReserveTime } from './application/create-booking/reserve-time.js';
import { PresentBookings } from './application/views/present-bookings.js';
import { BusyTimeReadModel } from './persistence/availability/busy-time.read-model.js';
import { OfferReadModel } from './persistence/availability/offer.read-model.js';
import { BookingRepository } from './persistence/visits/booking.repository.js';
import { OccupancyRepository } from './persistence/visits/occupancy.repository.js';
import { SetupModule } from './setup.module.js';

const availability = [
  OfferReadModel,
  BusyTimeReadModel,
  LoadOffer,
  LoadBusyTime,
  FindAvailability,
  NearestAlternatives,
];

const creation = [
  BookingRepository,
  OccupancyRepository,
  ReserveTime,
  BookVisit,
  CreateDeskBooking,
  CreatePublicBooking,
];
const views = [PresentBookings];

/** Free time and the visits that take it: the half of the module that clients and the desk use. */
@Module({
  imports: [SetupModule, CrmModule, PaymentsModule],
  providers: [...availability, ...creation, ...views],
  exports: [...availability, ...creation, ...views],
})
export class BookingsModule {}
