import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { affectedBy } from './query-keys.js';

const gatherMs = 150;

/** Listens to the business's change stream and fetches again what a change touches, several changes at a time. */
export function useLiveUpdates(businessId: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!businessId || typeof EventSource === 'undefined') return undefined;
    const source = new EventSource('/v1/stream');
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    const flush = () => {
      timer = undefined;
      for (const key of waiting) void queryClient.invalidateQueries({ queryKey: [key] });
      waiting.clear();
    };
    source.addEventListener('change', (event) => {
      const { type } = JSON.parse(String(event.data)) as { type: string };
      for (const key of affectedBy(type)) waiting.add(key);
      timer ??= setTimeout(flush, gatherMs);
    });
    source.addEventListener('error', () => {
      lost = true;
    });
    source.addEventListener('open', () => {
      if (lost) void queryClient.invalidateQueries();
      lost = false;
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [businessId, queryClient]);
}
