import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { identityApi } from '../api/identity-api.js';
import { keys } from '../api/query-keys.js';

/** Ends the session and forgets everything fetched in it. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: identityApi.signOut,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
  });
}

/** Makes another business the active one and starts afresh in it. */
export function useSwitchBusiness() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: identityApi.switchBusiness,
    onSuccess: async (session) => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
      queryClient.setQueryData(keys.session, session);
      await router.navigate({ to: '/' });
      await queryClient.invalidateQueries();
    },
  });
}
