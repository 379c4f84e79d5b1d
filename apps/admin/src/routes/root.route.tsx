import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { CrashScreen } from '../shared/ui/crash-screen.js';
import { NotFoundScreen } from '../shared/ui/not-found-screen.js';

export const rootRoute = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundScreen,
  errorComponent: ({ error, reset }) => <CrashScreen error={error} onRetry={reset} />,
});
