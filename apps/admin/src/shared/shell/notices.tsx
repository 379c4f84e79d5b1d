import { Badge, Button, Group, Progress, Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../api/identity-api.js';
import { keys } from '../api/query-keys.js';
import { useFormat } from '../format/use-format.js';
import { useNow } from '../session/use-now.js';
import { useBusiness, useMay } from '../session/use-session.js';
import classes from './notices.module.css';

function Offline() {
  const { t } = useTranslation('shell');
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes.notice} data-kind="offline" role="status">
      {t('offline')}
    </div>
  );
}

function TestClock() {
  const { t } = useTranslation('shell');
  const business = useBusiness();
  const format = useFormat();
  const now = useNow();
  const queryClient = useQueryClient();
  const advance = useMutation({
    mutationFn: () => identityApi.advanceClock('PT24H'),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (!business.testMode) return null;
  return (
    <div className={classes.notice} data-kind="test">
      <Text size="sm">{t('testClock', { now: format.dateTime(now) })}</Text>
      <Button size="compact-sm" variant="default" loading={advance.isPending} onClick={() => advance.mutate()}>
        {t('advanceDay')}
      </Button>
    </div>
  );
}

function Demo() {
  const { t } = useTranslation('shell');
  const may = useMay('business:write');
  const queryClient = useQueryClient();
  const demo = useQuery({
    queryKey: keys.demoData,
    queryFn: identityApi.demoData,
    enabled: may,
    refetchInterval: ({ state }) => (['loading', 'removing'].includes(state.data?.state ?? '') ? 1500 : false),
  });
  const removal = useMutation({
    mutationFn: identityApi.removeDemoData,
    onSuccess: (begun) => queryClient.setQueryData(keys.demoData, begun),
  });
  const state = demo.data?.state;
  if (!state || state === 'none') return null;
  const busy = state !== 'loaded';
  return (
    <div className={classes.notice} data-kind="demo">
      <Group gap="xs">
        <Badge color="clay" variant="light">
          {t('demo.badge')}
        </Badge>
        <Text size="sm">
          {t(state === 'loaded' ? 'demo.loaded' : state === 'loading' ? 'demo.loading' : 'demo.removing')}
        </Text>
      </Group>
      {busy ? (
        <Progress value={(demo.data?.progress ?? 0) * 100} w={160} aria-label={t('demo.badge')} />
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="clay"
          loading={removal.isPending}
          onClick={() => removal.mutate()}
        >
          {t('demo.remove')}
        </Button>
      )}
    </div>
  );
}

/** Slim lines above the screen: no connection, a moved clock, demo data. */
export function Notices() {
  return (
    <>
      <Offline />
      <TestClock />
      <Demo />
    </>
  );
}
