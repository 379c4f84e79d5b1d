import { Injectable } from '@nestjs/common';
import { FindHold } from '../holds/find-hold.js';
import { LoadOffer } from './load-offer.js';
import { LookAround } from './look-around.js';

/** What a use case needs to know whether a time may be had before it tries to take it. */
@Injectable()
export class AvailabilityParts {
  constructor(
    readonly offers: LoadOffer,
    readonly lookAround: LookAround,
    readonly holds: FindHold,
  ) {}
}
