import type { Locale } from '@stamgast/kernel';

/** Whoever takes bookings: one salon, clinic, studio or tutor, with all its locations. */
export interface Business {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: Locale;
  readonly testMode: boolean;
  readonly setupDismissed: boolean;
  readonly version: number;
}
