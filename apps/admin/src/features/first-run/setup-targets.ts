import type { LinkProps } from '@tanstack/react-router';
import type { SetupKey } from '../../shared/api/types/identity.js';

/** Where each line of the getting-ready list leads. */
export const setupTargets: Readonly<Record<SetupKey, LinkProps['to']>> = {
  services: '/calendar',
  hours: '/calendar',
  team: '/calendar',
  booking_page: '/calendar',
  reminder: '/calendar',
  test_booking: '/calendar',
};
