import type { BookingPage } from '../../../domain/booking-page.js';

/** The booking page as its owner sees it. */
export type BookingPageView = BookingPage & {
  /** Where clients find it. */
  readonly url: string;
};
