import { DomainError } from '@stamgast/kernel';
import { platformProblems, staleVersion } from '@stamgast/platform';

/** The thing, or a refusal: 404 for what does not exist or is another business's. */
export function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new DomainError(platformProblems.not_found);
  return thing;
}

/** Refuses when a change by version hit nothing; `current` is the thing as it stands now. */
export function expectChanged(changed: boolean, current: { readonly version: number }): void {
  if (!changed) throw staleVersion(current.version);
}
