import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsApi, type Campaign } from '../../../shared/api/campaigns-api.js';
import type { Instant } from '../../../shared/api/types/shared-words.js';
import { useRefresh } from '../../../shared/api/use-refresh.js';

interface Step {
  readonly step: 'schedule' | 'pause' | 'resume' | 'cancel';
  /** When it begins; absent: at once. */
  readonly startsAt?: Instant | undefined;
}

/** Sends a campaign, holds it, lets it go on or stops it. */
export function useCampaignStep(campaign: Campaign) {
  const { t } = useTranslation('campaigns');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ step, startsAt }: Step) =>
      step === 'schedule' ? campaignsApi.schedule(campaign, startsAt) : campaignsApi[step](campaign),
    meta: { quiet: true },
    onSuccess: (_after, { step }) => notifications.show({ message: t(`told.${step}`, { name: campaign.name }) }),
    onSettled: () => refresh('campaign'),
  });
}
