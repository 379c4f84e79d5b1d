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
  'privacy:write',
  'test-clock:write',
] as const;
/** What no role brings with it: it is granted to a person. */
export const grants = ['sensitive_notes'] as const;
export type Grant = (typeof grants)[number];
const permissionsByGrant = { sensitive_notes: ['sensitive-notes:read', 'sensitive-notes:write'] } as const;

/** To take everything away, or to bring everything in, is for who owns it. */
const moveEverything = ['business:move'] as const;

export type Permission =
  | (typeof readEverything)[number]
  | (typeof changeEverything)[number]
  | (typeof moveEverything)[number]
  | (typeof permissionsByGrant)[Grant][number];

const everything: readonly Permission[] = [...readEverything, ...changeEverything];

const permissionsByRole: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [...everything, ...moveEverything],
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

/** What a role and what was granted beside it allow; see docs/domain/roles.md for the table in words. */
export function permissionsOf(role: Role, granted: readonly Grant[]): ReadonlySet<Permission> {
  return new Set([...permissionsByRole[role], ...granted.flatMap((one) => permissionsByGrant[one])]);
}

/** Only an owner may make, change or remove an owner; a manager runs the rest of the team. */
export function mayManage(actor: Role, current: Role | null, next: Role | null): boolean {
  if (actor === 'owner') return true;
  return actor === 'manager' && current !== 'owner' && next !== 'owner';
}
