import { DomainError } from '@stamgast/kernel';
import { platformProblems } from './platform-problems.js';

/** Refuses a request whose value a DTO's rules cannot express. */
export function invalidField(path: string, message: string): DomainError {
  return new DomainError(platformProblems.validation_failed, { errors: [{ path, message }] });
}
