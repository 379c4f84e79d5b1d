import {
  type Icon,
  IconSettings,
  IconWorld,
  IconGift,
  IconFileImport,
  IconChartBar,
  IconCalendar,
  IconHourglass,
  IconMail,
  IconScissors,
  IconSun,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { AdminCatalogue } from '@stamgast/ui';

export interface Destination {
  readonly key: keyof AdminCatalogue['shell']['nav'];
  readonly to: LinkProps['to'];
  readonly icon: Icon;
  /** Hidden for roles without it. */
  readonly permission?: string;
  readonly group: 'daily' | 'setUp';
}

/** The main menu in its order. A new screen adds itself here and in routes/route-tree.ts. */
export const destinations: readonly Destination[] = [
  { key: 'today', to: '/', icon: IconSun, group: 'daily' },
  { key: 'calendar', to: '/calendar', icon: IconCalendar, permission: 'bookings:read', group: 'daily' },
  { key: 'waitlist', to: '/waiting-list', icon: IconHourglass, permission: 'bookings:read', group: 'daily' },
  { key: 'classes', to: '/classes', icon: IconUsersGroup, permission: 'bookings:read', group: 'daily' },
  { key: 'clients', to: '/clients', icon: IconUsers, permission: 'clients:read', group: 'daily' },
  { key: 'messages', to: '/messages', icon: IconMail, permission: 'messages:read', group: 'daily' },
  { key: 'loyalty', to: '/loyalty', icon: IconGift, permission: 'loyalty:read', group: 'daily' },
  { key: 'reports', to: '/reports', icon: IconChartBar, permission: 'reports:read', group: 'daily' },
  { key: 'services', to: '/services', icon: IconScissors, permission: 'setup:read', group: 'setUp' },
  { key: 'staff', to: '/team', icon: IconUserCog, permission: 'setup:read', group: 'setUp' },
  { key: 'bookingPage', to: '/booking-page', icon: IconWorld, permission: 'setup:read', group: 'setUp' },
  { key: 'imports', to: '/import', icon: IconFileImport, permission: 'import:write', group: 'setUp' },
  { key: 'settings', to: '/settings', icon: IconSettings, permission: 'business:read', group: 'setUp' },
];
