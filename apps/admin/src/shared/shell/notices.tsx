import { Button, Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../api/identity-api.js';
import { useFormat } from '../format/use-format.js';
import { useNow } from '../session/use-now.js';
import { useBusiness } from '../session/use-session.js';
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

/** Slim lines above the screen: no connection, a moved clock. */
export function Notices() {
  return (
    <>
      <Offline />
      <TestClock />
    </>
  );
}
