import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';

export const importsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/import',
  staticData: { permission: 'import:write' },
  component: lazyRouteComponent(() => import('../features/imports/imports-screen.js'), 'ImportsScreen'),
});
