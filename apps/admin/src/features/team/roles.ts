import type { Role } from '../../shared/api/types/identity.js';

/** Every role, the mightiest first. */
export const roles = [
  'owner',
  'manager',
  'front_desk',
  'practitioner',
  'accountant',
] as const satisfies readonly Role[];
