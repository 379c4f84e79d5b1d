import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WaitlistEntry } from '../../shared/api/types/waitlist.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { waitlistApi } from '../../shared/api/waitlist-api.js';
import { Refusal } from './refusal.js';

interface GiveSeatProps {
  readonly entry: WaitlistEntry;
  readonly onDone?: () => void;
}

/** Gives somebody who waits for a session their seats, out of turn; beyond the capacity after a word. */
export function GiveSeat({ entry, onDone }: GiveSeatProps) {
  const { t } = useTranslation('waitlist');
  const refresh = useRefresh();
  const give = useMutation({
    mutationFn: (reason: string | null) =>
      waitlistApi.seat(entry.id, { override: reason !== null, overrideReason: reason }),
    meta: { quiet: true },
    onSuccess: async () => {
      notifications.show({ message: t('seatGiven', { client: entry.clientName }) });
      await refresh('booking');
      onDone?.();
    },
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="xs"
        variant="light"
        loading={give.isPending}
        aria-label={t('giveSeatTo', { client: entry.clientName })}
        onClick={() => give.mutate(null)}
      >
        {t('giveSeat')}
      </Button>
      {give.error && <Refusal error={give.error} busy={give.isPending} onInsist={(reason) => give.mutate(reason)} />}
    </Stack>
  );
}
