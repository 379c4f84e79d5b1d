import { locales, type Locale } from '@stamgast/kernel';

/** How the public booking page looks, and which sites may show it in a frame. */
export interface BookingPage {
  /** Off: nobody can book, or see the page, without signing in. */
  readonly enabled: boolean;
  /** `#rrggbb` */
  readonly brandColor: string | null;
  readonly welcome: string | null;
  /** Origins such as `https://salong.no`; none: any site. */
  readonly allowedOrigins: readonly string[];
  readonly locales: readonly Locale[];
  readonly version: number;
}

/** What holds until the owner decides otherwise. */
export const defaultBookingPage: BookingPage = {
  enabled: true,
  brandColor: null,
  welcome: null,
  allowedOrigins: [],
  locales,
  version: 1,
};
