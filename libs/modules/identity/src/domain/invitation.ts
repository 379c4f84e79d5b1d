import type { Role } from './role.js';

/** An open place in the team, taken by whoever holds the link in the message. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly staffId: string | null;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

export const invitationDays = 7;
