import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { day, oneOf, text, wholeNumber } from './search-values.js';

export const calendarViews = ['day', 'week', 'agenda'] as const;
export const zoomSteps = [5, 10, 15, 30] as const;

/** The calendar's whole state is in its address, so that a link or a reload shows the same. */
export interface CalendarSearch {
  readonly date?: string;
  readonly view?: (typeof calendarViews)[number];
  /** Staff shown, comma-separated; everyone when absent. */
  readonly staff?: string;
  readonly location?: string;
  /** Minutes per grid line. */
  readonly zoom?: number;
  /** The booking in the side panel. */
  readonly booking?: string;
}

export const calendarRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/calendar',
  staticData: { permission: 'bookings:read' },
  validateSearch: (search: Record<string, unknown>): CalendarSearch => ({
    date: day(search['date']),
    view: oneOf(calendarViews, search['view']),
    staff: text(search['staff']),
    location: text(search['location']),
    zoom: zoomSteps.find((step) => step === wholeNumber(search['zoom'], 5, 30)),
    booking: text(search['booking']),
  }),
  component: lazyRouteComponent(() => import('../features/calendar/calendar-screen.js'), 'CalendarScreen'),
});
