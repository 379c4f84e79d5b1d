import { ApiProblem } from '@stamgast/api-client';
import { MutationCache, QueryClient } from '@tanstack/react-query';

/** One client for the whole app; a change that fails and has no handler of its own is reported by `report`. */
export function createQueryClient(report: (error: unknown) => void): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        if (mutation.meta?.['quiet'] !== true) report(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) =>
          count < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
        throwOnError: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
