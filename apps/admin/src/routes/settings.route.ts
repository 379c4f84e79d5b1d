import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { settingsTabs } from './settings-tabs.js';
import { oneOf } from './search-values.js';

export const settingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/settings',
  staticData: { permission: 'business:read' },
  validateSearch: (search: Record<string, unknown>): { tab?: (typeof settingsTabs)[number] } => ({
    tab: oneOf(settingsTabs, search['tab']),
  }),
  component: lazyRouteComponent(() => import('../features/settings/settings-screen.js'), 'SettingsScreen'),
});

export const bookingPageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/booking-page',
  staticData: { permission: 'setup:read' },
  component: lazyRouteComponent(() => import('../features/booking-page/booking-page-screen.js'), 'BookingPageScreen'),
});
