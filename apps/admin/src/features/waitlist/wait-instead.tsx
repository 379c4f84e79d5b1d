import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Day, Uuid } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { waitlistApi } from '../../shared/api/waitlist-api.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import type { ClientChoice } from '../booking/client-choice.js';
import { personOf } from './person-of.js';

interface WaitInsteadProps {
  readonly client: ClientChoice | null;
  readonly serviceId: Uuid;
  readonly staffId: Uuid;
  readonly day: Day;
  readonly onDone: () => void;
}

/** Where a day is full: puts the client on the waiting list for that day, with one click. */
export function WaitInstead({ client, serviceId, staffId, day, onDone }: WaitInsteadProps) {
  const { t } = useTranslation('waitlist');
  const refresh = useRefresh();
  const add = useMutation({
    mutationFn: () =>
      waitlistApi.create({ ...personOf(client), serviceId, staffId: staffId || undefined, from: day, to: day }),
    meta: { quiet: true },
    onSuccess: (entry) => {
      notifications.show({ message: t('added', { client: entry.clientName }) });
      void refresh('waitlist');
      onDone();
    },
  });
  return (
    <Stack gap="xs">
      <ProblemAlert error={add.error} />
      <Button
        variant="default"
        size="compact-md"
        disabled={!client?.name.trim()}
        loading={add.isPending}
        onClick={() => add.mutate()}
      >
        {t('add')}
      </Button>
    </Stack>
  );
}
