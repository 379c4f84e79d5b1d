import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { reportSpans, type ReportsSearch } from './reports-search.js';
import { day, oneOf } from './search-values.js';

export const reportsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/reports',
  staticData: { permission: 'reports:read' },
  validateSearch: (search: Record<string, unknown>): ReportsSearch => {
    const [from, to] = [day(search['from']), day(search['to'])];
    return {
      // Two days are a span of one's own, whether the link says so or not.
      span: oneOf(reportSpans, search['span']) ?? (from && to ? 'own' : undefined),
      from,
      to,
      compare: oneOf(['previous', 'year', 'none'] as const, search['compare']),
    };
  },
  component: lazyRouteComponent(() => import('../features/reports/reports-screen.js'), 'ReportsScreen'),
});
