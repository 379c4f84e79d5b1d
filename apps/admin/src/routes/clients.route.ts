import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readClientsSearch } from '../features/clients/clients-search.js';
import { appRoute } from './app.route.js';
import { text } from './search-values.js';

export const clientsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/clients',
  staticData: { permission: 'clients:read' },
  validateSearch: readClientsSearch,
  component: lazyRouteComponent(() => import('../features/clients/clients-screen.js'), 'ClientsScreen'),
});

export const clientRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/clients/$clientId',
  staticData: { permission: 'clients:read' },
  validateSearch: (search: Record<string, unknown>): { booking?: string } => ({ booking: text(search['booking']) }),
  component: lazyRouteComponent(() => import('../features/clients/client-screen.js'), 'ClientScreen'),
});
