import type { Grant, Role } from './role.js';

/** One account's place in one business. */
export interface Member {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly staffId: string | null;
  /** What they may do beside what their role allows. */
  readonly grants: readonly Grant[];
  readonly version: number;
}
