import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { affectedBy } from './query-keys.js';

/** Fetches again what a change of this type touches. */
export function useRefresh(): (type: string) => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    async (type) => {
      await Promise.all(affectedBy(type).map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
    [queryClient],
  );
}
