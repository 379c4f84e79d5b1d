import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { text } from './search-values.js';

export interface ServicesSearch {
  /** The service in the drawer; "new" for one that is not yet. */
  readonly edit?: string;
  readonly archived?: boolean;
}

export const servicesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/services',
  staticData: { permission: 'setup:read' },
  validateSearch: (search: Record<string, unknown>): ServicesSearch => ({
    edit: text(search['edit']),
    archived: search['archived'] === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/services/services-screen.js'), 'ServicesScreen'),
});
