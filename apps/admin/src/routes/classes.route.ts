import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { text } from './search-values.js';

export interface ClassesSearch {
  /** The session in the drawer; "new" for one that is not yet. */
  readonly open?: string;
  /** The course in the drawer. */
  readonly course?: string;
}

export const classesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/classes',
  staticData: { permission: 'bookings:read' },
  validateSearch: (search: Record<string, unknown>): ClassesSearch => ({
    open: text(search['open']),
    course: text(search['course']),
  }),
  component: lazyRouteComponent(() => import('../features/classes/classes-screen.js'), 'ClassesScreen'),
});
