import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { loyaltyTabs } from './loyalty-tabs.js';
import { oneOf } from './search-values.js';

export const loyaltyRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/loyalty',
  staticData: { permission: 'loyalty:read' },
  validateSearch: (search: Record<string, unknown>): { tab?: (typeof loyaltyTabs)[number] } => ({
    tab: oneOf(loyaltyTabs, search['tab']),
  }),
  component: lazyRouteComponent(() => import('../features/loyalty/loyalty-screen.js'), 'LoyaltyScreen'),
});
