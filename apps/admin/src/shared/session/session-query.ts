import { queryOptions } from '@tanstack/react-query';
import { identityApi } from '../api/identity-api.js';
import { keys } from '../api/query-keys.js';

/** Who is signed in; refuses with 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: identityApi.session,
  staleTime: 5 * 60_000,
  retry: false,
});
