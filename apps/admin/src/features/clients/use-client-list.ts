import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { ClientQuery } from '../../shared/api/types/crm.js';

const pageSize = 50;

/** Clients by page; what was there stays on screen while the next filter is fetched. */
export function useClientList(query: ClientQuery) {
  return useInfiniteQuery({
    queryKey: keys.clients({ ...query, paged: true }),
    queryFn: ({ pageParam }) => clientsApi.list({ ...query, limit: pageSize, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
