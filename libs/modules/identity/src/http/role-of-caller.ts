import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Caller } from '@stamgast/platform/http';
import type { Role } from '../domain/role.js';

/** The role in which somebody makes a request. */
export function roleOf(caller: Caller): Role {
  const role = caller.request.principal?.role;
  if (!role) throw new DomainError(platformProblems.permission_missing);
  return role as Role;
}
