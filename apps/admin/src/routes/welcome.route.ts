import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { guardedRoute } from './app.route.js';

export const welcomeRoute = createRoute({
  getParentRoute: () => guardedRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/first-run/welcome-screen.js'), 'WelcomeScreen'),
});
