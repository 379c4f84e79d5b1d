import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.js';

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
          count < 2 && (!(error instanceof ProblemError) || error.status === 0 || error.status >= 500),
        throwOnError: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
