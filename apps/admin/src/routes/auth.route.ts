import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';
import { text } from './search-values.js';

/** The links in letters carry their token here. */
const withToken = (search: Record<string, unknown>): { token: string } => ({ token: text(search['token']) ?? '' });

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string; reset?: boolean } => ({
    next: text(search['next']),
    reset: search['reset'] === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/auth/sign-in-screen.js'), 'SignInScreen'),
});

export const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('../features/auth/sign-up-screen.js'), 'SignUpScreen'),
});

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../features/auth/forgot-password-screen.js'), 'ForgotPasswordScreen'),
});

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('../features/auth/reset-password-screen.js'), 'ResetPasswordScreen'),
});

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('../features/auth/invitation-screen.js'), 'InvitationScreen'),
});
