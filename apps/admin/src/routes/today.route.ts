import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { text } from './search-values.js';

export const todayRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { booking?: string } => ({ booking: text(search['booking']) }),
  component: lazyRouteComponent(() => import('../features/today/today-screen.js'), 'TodayScreen'),
});
