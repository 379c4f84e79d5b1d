import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { movingApi } from '../../shared/api/moving-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ArchiveRow, isMoving } from './archive-row.js';

/** Everything that the business has, in one file to keep or to move away with. */
export function LeaveCard() {
  const { t } = useTranslation('moving');
  const refresh = useRefresh();
  const onSettled = () => refresh('export');
  const list = useQuery({
    queryKey: keys.exports,
    queryFn: movingApi.exports,
    refetchInterval: ({ state }) => (state.data?.data.some(isMoving) ? 1500 : false),
  });
  const pack = useMutation({ mutationFn: movingApi.pack, onSettled });
  const stop = useMutation({ mutationFn: movingApi.stop, onSettled });
  const exports = list.data?.data ?? [];
  return (
    <SectionCard title={t('leaveTitle')} note={t('leaveNote')}>
      <Stack gap={0}>
        <Stack p="md">
          <ProblemAlert error={list.error ?? pack.error} onRetry={() => void list.refetch()} />
          <Text size="sm" c="dimmed">
            {t('left')}
          </Text>
          <Group>
            <Button loading={pack.isPending} disabled={exports.some(isMoving)} onClick={() => pack.mutate()}>
              {t('make')}
            </Button>
          </Group>
        </Stack>
        {exports.map((one) => (
          <ArchiveRow key={one.id} archive={one}>
            {one.state === 'ready' && (
              <Button
                variant="default"
                w="fit-content"
                component="a"
                href={movingApi.fileHref(one.id)}
                download={one.name}
                aria-label={`${t('download')}: ${one.name}`}
              >
                {t('download')}
              </Button>
            )}
            {isMoving(one) && (
              <Button variant="default" w="fit-content" loading={stop.isPending} onClick={() => stop.mutate(one)}>
                {t('cancel')}
              </Button>
            )}
          </ArchiveRow>
        ))}
      </Stack>
    </SectionCard>
  );
}
