import type { LinkProps } from '@tanstack/react-router';
import type { SetupKey } from '../../shared/api/types/identity.js';

/** Where each line of the getting-ready list leads. */
export const setupTargets: Readonly<Record<SetupKey, LinkProps['to']>> = {
  services: '/services',
  hours: '/team',
  team: '/team',
  booking_page: '/booking-page',
  reminder: '/messages',
  test_booking: '/calendar',
};
