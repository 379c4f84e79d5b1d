import { Button, Checkbox, Progress, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { LineDrawing } from '@stamgast/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../../shared/api/identity-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useBusiness, useSession } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { AuthCard } from '../auth/auth-card.js';
import { type BusinessKind, businessKinds, starterKeys } from './starter-services.js';
import { useBegin } from './use-begin.js';
import classes from './welcome-screen.module.css';

interface WayProps {
  readonly drawing: 'chair' | 'calendar';
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Way({ drawing, title, text, children }: WayProps) {
  return (
    <Stack className={classes.way} gap="xs">
      <LineDrawing name={drawing} />
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" flex={1}>
        {text}
      </Text>
      {children}
    </Stack>
  );
}

/** Loads the demo data and waits for it, then opens the day. */
function useDemo(onLoaded: () => void) {
  const queryClient = useQueryClient();
  const load = useMutation({
    mutationFn: identityApi.loadDemoData,
    meta: { quiet: true },
    onSuccess: (begun) => queryClient.setQueryData(keys.demoData, begun),
  });
  const { data } = useQuery({
    queryKey: keys.demoData,
    queryFn: identityApi.demoData,
    enabled: load.isSuccess,
    refetchInterval: 700,
  });
  const loaded = load.isSuccess && data?.state === 'loaded';
  useEffect(() => {
    if (!loaded) return;
    void queryClient.invalidateQueries();
    onLoaded();
  }, [loaded, onLoaded, queryClient]);
  // Loading that failed for good has been taken away again, and can be asked for once more.
  const busy = load.isPending || (load.isSuccess && data?.state !== 'none');
  return { load, busy, progress: data?.progress ?? 0 };
}

/** The first minute: see it alive with demo data, or begin with one's own. */
export function WelcomeScreen() {
  const { t } = useTranslation('firstRun');
  const { account } = useSession();
  const phone = usePhone();
  const business = useBusiness();
  const navigate = useNavigate();
  const [kind, setKind] = useState<BusinessKind>('salon');
  const [goToday] = useState(() => () => void navigate({ to: '/' }));
  const [withServices, setWithServices] = useState(true);
  const { load, busy, progress } = useDemo(goToday);
  const begin = useBegin(kind, withServices, goToday);
  const names = starterKeys.map((key) => t(`starter.${kind}.${key}`)).join(', ');
  return (
    <AuthCard
      wide
      title={t('welcome.title', { name: account.name.split(' ')[0] })}
      text={t('welcome.text', { business: business.name })}
    >
      <Stack gap="lg">
        <div>
          <Text size="sm" fw={600} mb={6} id="kind">
            {t('kind.label')}
          </Text>
          <SegmentedControl
            aria-labelledby="kind"
            fullWidth
            orientation={phone ? 'vertical' : 'horizontal'}
            data={businessKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        </div>
        <ProblemAlert error={load.error ?? begin.error} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Way drawing="chair" title={t('demo.title')} text={t('demo.text')}>
            {busy ? (
              <Stack gap={6} role="status">
                <Text size="sm">{t('demo.loading')}</Text>
                <Progress value={progress * 100} aria-label={t('demo.loading')} />
              </Stack>
            ) : (
              <Button onClick={() => load.mutate()}>{t('demo.action')}</Button>
            )}
          </Way>
          <Way drawing="calendar" title={t('empty.title')} text={t('empty.text')}>
            <Checkbox
              label={t('starter.add')}
              description={t('starter.hint', { names })}
              checked={withServices}
              onChange={({ currentTarget }) => setWithServices(currentTarget.checked)}
            />
            <Button variant="default" disabled={busy} loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('empty.action')}
            </Button>
          </Way>
        </SimpleGrid>
      </Stack>
    </AuthCard>
  );
}
