import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { movingApi } from '../../shared/api/moving-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ArchiveRow, isMoving } from './archive-row.js';

/** A whole business that was packed elsewhere, taken over into this one while it is empty. */
export function ArriveCard() {
  const { t } = useTranslation('moving');
  const refresh = useRefresh();
  const onSettled = () => refresh('import');
  const list = useQuery({
    queryKey: keys.archives,
    queryFn: movingApi.archives,
    refetchInterval: ({ state }) => (state.data?.data.some(isMoving) ? 1500 : false),
  });
  const send = useMutation({ mutationFn: movingApi.upload, onSettled });
  const start = useMutation({ mutationFn: movingApi.takeOver, onSettled });
  return (
    <SectionCard title={t('arriveTitle')} note={t('arriveNote')}>
      <Stack gap={0}>
        <Stack p="md">
          <ProblemAlert error={list.error ?? send.error ?? start.error} onRetry={() => void list.refetch()} />
          <Group>
            <FileButton accept=".zip,application/zip" onChange={(file) => file && send.mutate(file)}>
              {(props) => (
                <Button variant="default" loading={send.isPending} {...props}>
                  {t('choose')}
                </Button>
              )}
            </FileButton>
            {send.isPending && (
              <Text size="sm" role="status">
                {t('sending')}
              </Text>
            )}
          </Group>
        </Stack>
        {list.data?.data.map((one) => (
          <ArchiveRow key={one.id} archive={one}>
            {one.state === 'ready' && (
              <>
                <Text size="sm">{t('due')}</Text>
                <Button w="fit-content" loading={start.isPending} onClick={() => start.mutate(one)}>
                  {t('start')}
                </Button>
              </>
            )}
            {one.state === 'unpacked' && <Text size="sm">{t('team')}</Text>}
          </ArchiveRow>
        ))}
      </Stack>
    </SectionCard>
  );
}
