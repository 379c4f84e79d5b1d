import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { oneOf, text } from './search-values.js';
import { teamTabs } from './team-tabs.js';

export interface TeamSearch {
  readonly tab?: (typeof teamTabs)[number];
  /** The person in the drawer; "new" for one who is not yet. */
  readonly edit?: string;
  /** The person whose calendars elsewhere are open. */
  readonly calendars?: string;
  /** The person whose working hours are open. */
  readonly hours?: string;
}

export const teamRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/team',
  staticData: { permission: 'setup:read' },
  validateSearch: (search: Record<string, unknown>): TeamSearch => ({
    tab: oneOf(teamTabs, search['tab']),
    edit: text(search['edit']),
    hours: text(search['hours']),
    calendars: text(search['calendars']),
  }),
  component: lazyRouteComponent(() => import('../features/team/team-screen.js'), 'TeamScreen'),
});
