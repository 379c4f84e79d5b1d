import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { WrittenAnswer } from '../../domain/questions/answers.js';
import { requireAnswers } from '../questions/require-answers.js';
import { LoadOffer } from '../availability/load-offer.js';
import type { VisitRequest } from '../availability/visit-request.js';
import { BookVisit } from './book-visit.js';
import { DeskClient } from './desk-client.js';

export interface DeskBookingInput {
  readonly request: VisitRequest;
  readonly start: Date;
  readonly clientId: string | null;
  /** Somebody new, or known by phone or e-mail. */
  readonly client: { readonly name: string; readonly phone?: string; readonly email?: string } | null;
  readonly note: string | null;
  readonly answers?: readonly WrittenAnswer[];
  /** Books against the rules; what they were is kept with the reason. */
  readonly override: boolean;
  readonly overrideReason: string | null;
}

/** A booking that the team enters: up to a day back, by wish against the rules, by wish without a client (D37). */
@Injectable()
export class CreateDeskBooking {
  constructor(
    private readonly offers: LoadOffer,
    private readonly client: DeskClient,
    private readonly bookVisit: BookVisit,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, input: DeskBookingInput): Promise<Booking> {
    const { request, start, override, overrideReason, note } = input;
    const day = start.toISOString().slice(0, 10);
    const loaded = await this.offers.execute(tx, request, { firstDay: day, lastDay: day });
    const { currency } = await this.businesses.current(tx);
    return this.bookVisit.execute(tx, {
      request,
      loaded,
      note,
      currency,
      start: start.getTime(),
      force: override,
      forceReason: overrideReason,
      clientId: await this.client.execute(tx, input),
      bookedName: null,
      source: 'staff',
      linkHash: null,
      answers: requireAnswers(loaded.offer.questions ?? [], input.answers ?? [], 'desk'),
    });
  }
}
