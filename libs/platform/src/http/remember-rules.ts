import { getMetadataStorage } from 'class-validator';

/**
 * Lets class-validator look up a DTO's rules once. It asks every class that it knows whether the DTO inherits from it, for
 * every object of every request; classes do not change once they are loaded.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Map<string, ReturnType<typeof lookUp>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    if (groups && groups.length > 0) return lookUp(target, schema, always, strict, groups);
    const ofTarget = known.get(target) ?? new Map<string, ReturnType<typeof lookUp>>();
    known.set(target, ofTarget);
    const key = `${schema}/${always}/${strict}`;
    const rules = ofTarget.get(key) ?? lookUp(target, schema, always, strict, groups);
    ofTarget.set(key, rules);
    return rules;
  };
}
