import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
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

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const clientRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/clients/$clientId',
  staticData: { permission: 'clients:read' },
  beforeLoad: ({ params }) => {
    // The API has words beside ids at this place; a mistyped link must not ask for them.
    if (!id.test(params.clientId)) throw notFound();
  },
  validateSearch: (search: Record<string, unknown>): { booking?: string } => ({ booking: text(search['booking']) }),
  component: lazyRouteComponent(() => import('../features/clients/client-screen.js'), 'ClientScreen'),
});
