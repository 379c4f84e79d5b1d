import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { affectedBy } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { type BusinessKind, starterDurations, starterKeys } from './starter-services.js';

/** Begins with one's own: by wish with typical services, which stay offline until they have a price. */
export function useBegin(kind: BusinessKind, withServices: boolean, onBegun: () => void) {
  const { t } = useTranslation('firstRun');
  const { currency } = useBusiness();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      for (const key of withServices ? starterKeys : [])
        await setupApi.addService({
          name: t(`starter.${kind}.${key}`),
          duration: starterDurations[kind][key],
          price: { amount: 0, currency },
          bufferBefore: 0,
          bufferAfter: 0,
          processing: [],
          resourceKinds: [],
          variants: [],
          addOns: [],
          online: false,
        });
    },
    meta: { quiet: true },
    onSuccess: () => {
      for (const key of affectedBy('service')) void queryClient.invalidateQueries({ queryKey: [key] });
      onBegun();
    },
  });
}
