import { DomainError } from '@stamgast/kernel';
import { platformProblems } from './platform-problems.js';

/** The refusal of a change to a version that is no longer the newest. */
export function staleVersion(current: number): DomainError {
  return new DomainError(platformProblems.stale_version, { extensions: { currentVersion: current } });
}
