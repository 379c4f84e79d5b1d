/** What a team member is in one business. */
export const roles = ['owner', 'manager', 'front_desk', 'practitioner', 'accountant'] as const;
export type Role = (typeof roles)[number];

const readEverything = [
  'business:read',
  'team:read',
  'audit:read',
  'setup:read',
  'bookings:read',
  'clients:read',
  'messages:read',
  'loyalty:read',
  'sales:read',
  'reports:read',
] as const;
const changeEverything = [
  'business:write',
  'team:write',
  'setup:write',
  'bookings:write',
  'clients:write',
  'messages:write',
  'loyalty:write',
  'sales:write',
  'import:write',
  'test-clock:write',
] as const;

export type Permission = (typeof readEverything)[number] | (typeof changeEverything)[number];

const everything: readonly Permission[] = [...readEverything, ...changeEverything];

const permissionsByRole: Readonly<Record<Role, readonly Permission[]>> = {
  owner: everything,
  manager: everything,
  front_desk: [
    'business:read',
    'setup:read',
    'bookings:read',
    'bookings:write',
    'clients:read',
    'clients:write',
    'messages:read',
    'loyalty:read',
    'loyalty:write',
    'sales:read',
    'sales:write',
  ],
  practitioner: [
    'business:read',
    'setup:read',
    'bookings:read',
    'bookings:write',
    'clients:read',
    'messages:read',
    'loyalty:read',
  ],
  accountant: ['business:read', 'setup:read', 'bookings:read', 'sales:read', 'reports:read', 'audit:read'],
};

/** What a role may do; see docs/domain/roles.md for the table in words. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(permissionsByRole[role]);
}

/** Only an owner may make, change or remove an owner; a manager runs the rest of the team. */
export function mayManage(actor: Role, current: Role | null, next: Role | null): boolean {
  if (actor === 'owner') return true;
  return actor === 'manager' && current !== 'owner' && next !== 'owner';
}
