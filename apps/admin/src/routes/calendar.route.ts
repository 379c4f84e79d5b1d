import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCalendarSearch } from '../features/calendar/calendar-search.js';
import { appRoute } from './app.route.js';

export const calendarRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/calendar',
  staticData: { permission: 'bookings:read' },
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import('../features/calendar/calendar-screen.js'), 'CalendarScreen'),
});
