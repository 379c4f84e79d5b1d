import type { ClientProfile } from './client.js';

/** What is written about the kept client after a merge: their own words first, the other's where there are none. */
export function mergeProfiles(kept: ClientProfile, gone: ClientProfile): ClientProfile {
  const preferences = [kept.preferences, gone.preferences].filter((one) => one !== null);
  return {
    name: kept.name,
    phone: kept.phone ?? gone.phone,
    email: kept.email ?? gone.email,
    locale: kept.locale ?? gone.locale,
    birthday: fullest(kept.birthday, gone.birthday),
    tags: [...new Set([...kept.tags, ...gone.tags])].slice(0, 30),
    preferences: preferences.length > 0 ? [...new Set(preferences)].join('\n').slice(0, 2000) : null,
  };
}

/** A birthday with its year tells more than one without. */
function fullest(kept: string | null, gone: string | null): string | null {
  if (kept === null) return gone;
  return kept.length === 5 && gone?.endsWith(kept) ? gone : kept;
}

/** What holds of two people's word on marketing: a no of either, else a yes of either, else nothing (D92). */
export function stricterConsent(kept: boolean | null, gone: boolean | null): boolean | null {
  if (kept === false || gone === false) return false;
  return kept ?? gone;
}
