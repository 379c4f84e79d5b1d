import { Module } from '@nestjs/common';
import { FindAvailability } from './application/availability/find-availability.js';
import { LoadBusyTime } from './application/availability/load-busy-time.js';
import { LoadOffer } from './application/availability/load-offer.js';
import { NearestAlternatives } from './application/availability/nearest-alternatives.js';
import { DefaultLocation } from './application/setup/default-location.js';
import { BusyTimeReadModel } from './persistence/availability/busy-time.read-model.js';
import { OfferReadModel } from './persistence/availability/offer.read-model.js';
import { SetupModule } from './setup.module.js';

const availability = [
  OfferReadModel,
  BusyTimeReadModel,
  LoadOffer,
  LoadBusyTime,
  FindAvailability,
  NearestAlternatives,
  DefaultLocation,
];

/** Free time and the visits that take it: the half of the module that clients and the desk use. */
@Module({ imports: [SetupModule], providers: [...availability], exports: [...availability] })
export class BookingsModule {}
