import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { HostDirectory } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { BookingPageRepository } from '../../../persistence/booking-page.repository.js';
import type { BookingPageView } from './booking-page-view.js';

@Injectable()
export class GetBookingPage {
  constructor(
    private readonly pages: BookingPageRepository,
    private readonly businesses: BusinessFacade,
    private readonly hosts: HostDirectory,
  ) {}

  /** The defaults until the business has decided otherwise. */
  async execute(tx: Tx): Promise<BookingPageView> {
    const page = await this.pages.load(tx);
    const { slug } = await this.businesses.current(tx);
    return { ...page, url: await this.hosts.bookingPageOf(tx, slug) };
  }
}
