import { ApiProblem } from '@stamgast/api-client';
import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../shared/session/session-query.js';
import { AppFrame } from '../shared/shell/app-frame.js';
import { areaDialogs } from './area-dialogs.js';
import { rootRoute } from './root.route.js';

/** Everything behind the sign-in. */
export const guardedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'guarded',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const signIn = () =>
      redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    // The server has seen that no session came along; it would only refuse.
    const stranger = document.documentElement.dataset['session'] === 'none';
    if (stranger && !queryClient.getQueryData(sessionQuery.queryKey)) throw signIn();
    try {
      await queryClient.ensureQueryData(sessionQuery);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) throw signIn();
      throw error;
    }
  },
});

/** The screens inside the frame with the menu. */
export const appRoute = createRoute({
  getParentRoute: () => guardedRoute,
  id: 'app',
  component: () => <AppFrame dialogs={areaDialogs} />,
});
