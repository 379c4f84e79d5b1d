import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import { BookingFacade, BookingLetters, WaitlistLetters, type BookingLetter } from '@stamgast/booking';
import { PerTransaction, type Tx } from '@stamgast/platform/database';
import type { Restraint } from '../domain/restraint.js';
import { discreetVisit } from '../domain/templates/discreet-visit.js';
import { RestraintRepository } from '../persistence/restraint.repository.js';

/** What the booking module tells those who write about visits, and about times that are offered. */
@Injectable()
export class VisitLetters {
  private readonly restraintKnown = new PerTransaction<Restraint>();

  constructor(
    readonly bookings: BookingLetters,
    readonly visits: BookingFacade,
    readonly waiting: WaitlistLetters,
    private readonly restraints: RestraintRepository,
  ) {}

  /** A visit as it may be written about: one of a discreet service stays without its name and what to do before it. */
  async letterOf(tx: Tx, bookingId: string, locale: Locale): Promise<BookingLetter | null> {
    const letter = await this.bookings.letterOf(tx, bookingId);
    if (!letter) return null;
    const { discreetServiceIds } = await this.restraintKnown.get(tx, '', () => this.restraints.load(tx));
    if (!letter.serviceIds.some((id) => discreetServiceIds.includes(id))) return letter;
    return { ...letter, services: [discreetVisit[locale]], preparation: [] };
  }
}
