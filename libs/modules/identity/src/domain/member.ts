import type { Role } from './role.js';

/** One account's place in one business. */
export interface Member {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly staffId: string | null;
  readonly version: number;
}
