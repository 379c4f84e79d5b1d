import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { reportSpans, type ReportsSearch } from './reports-search.js';
import { day, oneOf } from './search-values.js';

export const reportsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/reports',
  staticData: { permission: 'reports:read' },
  validateSearch: (search: Record<string, unknown>): ReportsSearch => ({
    span: oneOf(reportSpans, search['span']),
    from: day(search['from']),
    to: day(search['to']),
    compare: oneOf(['previous', 'year', 'none'] as const, search['compare']),
  }),
  component: lazyRouteComponent(() => import('../features/reports/reports-screen.js'), 'ReportsScreen'),
});
