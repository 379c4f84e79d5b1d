import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { DeskClient } from '../create-booking/desk-client.js';
import { BookClassSeat } from './book-class-seat.js';

export interface DeskSeatInput {
  readonly sessionId: string;
  readonly seats: number;
  readonly clientId: string | null;
  /** Somebody new, or known by phone or e-mail. */
  readonly client: { readonly name: string; readonly phone?: string; readonly email?: string } | null;
  readonly note: string | null;
  readonly override: boolean;
  readonly overrideReason: string | null;
}

/** Seats that the team gives: up to the capacity, and beyond it by a word that is logged (D35). */
@Injectable()
export class CreateDeskSeat {
  constructor(
    private readonly client: DeskClient,
    private readonly book: BookClassSeat,
  ) {}

  async execute(tx: Tx, input: DeskSeatInput): Promise<Booking> {
    const { sessionId, seats, note, override, overrideReason } = input;
    return this.book.execute(tx, {
      sessionId,
      seats,
      note,
      overrideReason,
      clientId: await this.client.execute(tx, input),
      bookedName: null,
      source: 'staff',
      linkHash: null,
      allowance: override ? 'override' : 'desk',
    });
  }
}
