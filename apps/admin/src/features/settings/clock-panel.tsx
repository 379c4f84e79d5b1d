import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../../shared/api/identity-api.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { SectionCard } from '../../shared/ui/section-card.js';

const leaps = { hour: 'PT1H', day: 'PT24H', week: 'P7D', month: 'P30D' } as const;

/** The clock of a business in test mode: ahead only, doing on the way all that falls due. */
export function ClockPanel() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const now = useNow();
  const queryClient = useQueryClient();
  const advance = useMutation({
    mutationFn: identityApi.advanceClock,
    onSuccess: ({ ran }) => notifications.show({ message: t('clock.ran', { count: ran }) }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <SectionCard title={t('tabs.clock')} note={t('clock.note')}>
      <Stack p="md">
        <Text fz={20} fw={600} className="sg-figures">
          {format.longDay(format.dayOf(now))}, {format.time(now)}
        </Text>
        <Group gap="xs">
          {(Object.keys(leaps) as (keyof typeof leaps)[]).map((leap) => (
            <Button
              key={leap}
              variant="default"
              disabled={advance.isPending}
              loading={advance.isPending && advance.variables === leaps[leap]}
              onClick={() => advance.mutate(leaps[leap])}
            >
              {t(`clock.${leap}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </SectionCard>
  );
}
