import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { BookingPage } from '../../../domain/booking-page.js';
import { setupProblems } from '../../../domain/setup-problems.js';
import { BookingPageRepository } from '../../../persistence/booking-page.repository.js';

/** Everything that visitors do by a business's address goes through here first. */
@Injectable()
export class RequireOpenPage {
  constructor(private readonly pages: BookingPageRepository) {}

  /** 404 `booking_page_off` when the owner has switched the page off. */
  async execute(tx: Tx): Promise<BookingPage> {
    const page = await this.pages.load(tx);
    if (!page.enabled) throw new DomainError(setupProblems.booking_page_off);
    return page;
  }
}
