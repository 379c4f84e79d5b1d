import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { oneOf, text } from './search-values.js';
import { waitlistViews, type WaitlistSearch } from './waitlist-search.js';

export const waitlistRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/waiting-list',
  staticData: { permission: 'bookings:read' },
  validateSearch: (search: Record<string, unknown>): WaitlistSearch => ({
    show: oneOf(waitlistViews, search['show']),
    service: text(search['service']),
    entry: text(search['entry']),
  }),
  component: lazyRouteComponent(() => import('../features/waitlist/waitlist-screen.js'), 'WaitlistScreen'),
});
