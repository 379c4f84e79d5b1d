import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Stage } from '../shared/api/types/crm.js';
import { appRoute } from './app.route.js';
import { oneOf, text } from './search-values.js';

export const stages = [
  'lead',
  'new',
  'returning',
  'regular',
  'ambassador',
  'due',
  'late',
  'slipping',
  'lost',
] as const satisfies readonly Stage[];

export interface ClientsSearch {
  readonly search?: string;
  readonly stage?: Stage;
  readonly tag?: string;
  readonly sort?: 'name' | 'lastVisit' | 'created';
}

export const clientsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/clients',
  staticData: { permission: 'clients:read' },
  validateSearch: (search: Record<string, unknown>): ClientsSearch => ({
    search: text(search['search']),
    stage: oneOf(stages, search['stage']),
    tag: text(search['tag']),
    sort: oneOf(['name', 'lastVisit', 'created'] as const, search['sort']),
  }),
  component: lazyRouteComponent(() => import('../features/clients/clients-screen.js'), 'ClientsScreen'),
});

export const clientRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/clients/$clientId',
  staticData: { permission: 'clients:read' },
  validateSearch: (search: Record<string, unknown>): { booking?: string } => ({ booking: text(search['booking']) }),
  component: lazyRouteComponent(() => import('../features/clients/client-screen.js'), 'ClientScreen'),
});
