import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { ResourceCache, type Resource } from './resource-cache.js';
import { useLatest } from './use-latest.js';

export const ResourceCacheContext = createContext(new ResourceCache());

export const useResourceCache = (): ResourceCache => useContext(ResourceCacheContext);

/** Fetches and follows one key; null waits. `retry` asks again at once. */
export function useResource<Value>(
  key: string | null,
  load: () => Promise<Value>,
): Resource<Value> & { retry: () => void } {
  const cache = useResourceCache();
  const entry = useSyncExternalStore(cache.subscribe, () => cache.read(key ?? ''));
  // The key names everything that `load` depends on.
  const latestLoad = useLatest(load);
  useEffect(() => {
    if (key !== null) cache.fetch(key, () => latestLoad.current());
  }, [cache, key, latestLoad]);
  return {
    data: entry.data as Value | null,
    problem: entry.problem,
    loading: key !== null && entry.data === null && entry.problem === null,
    retry: () => {
      if (key !== null) cache.fetch(key, load, true);
    },
  };
}
