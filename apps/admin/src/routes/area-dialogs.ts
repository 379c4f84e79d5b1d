import { lazy } from 'react';
import type { AreaDialogs } from '../shared/shell/requested-dialog.js';

const fetchNewBooking = () => import('../features/booking/new-booking-dialog.js');

/** The dialogs of the areas that any screen may ask for. */
export const areaDialogs: AreaDialogs = {
  fetchAhead: fetchNewBooking,
  NewBooking: lazy(async () => ({ default: (await fetchNewBooking()).NewBookingDialog })),
  NewClient: lazy(async () => ({
    default: (await import('../features/clients/new-client-dialog.js')).NewClientDialog,
  })),
};
