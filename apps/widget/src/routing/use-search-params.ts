import { useMemo, useSyncExternalStore } from 'react';

const changed = 'stamgast:navigated';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(changed, listener);
  };
}

export type Patch = Record<string, string | null>;
export type Navigate = (patch: Patch, how?: { replace?: boolean; state?: unknown }) => void;

const navigate: Navigate = (patch, { replace = false, state = null } = {}) => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  // Commas between ids and colons in times stay readable.
  const next = url.pathname + url.search.replaceAll('%2C', ',').replaceAll('%3A', ':');
  if (replace) history.replaceState(state ?? history.state, '', next);
  else history.pushState(state, '', next);
  dispatchEvent(new Event(changed));
};

/** The address bar's parameters as state: Back, Forward and refresh keep it. Never put personal data here. */
export function useSearchParams(): [URLSearchParams, Navigate] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return [useMemo(() => new URLSearchParams(search), [search]), navigate];
}
