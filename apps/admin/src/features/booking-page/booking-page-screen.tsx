import { Alert, Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { settingsApi } from '../../shared/api/settings-api.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { OwnDomainCard } from './own-domain-card.js';
import { PageForm } from './page-form.js';
import { QrCard } from './qr-card.js';
import { ShareCard } from './share-card.js';

/** The page on which clients book: its link, its look, and ways to bring it to them. */
export function BookingPageScreen() {
  const { t } = useTranslation('bookingPage');
  const { slug } = useBusiness();
  const { data, error, refetch } = useQuery({ queryKey: keys.bookingPage, queryFn: settingsApi.bookingPage });
  return (
    <Page title={t('title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={6} height={72} />}
      {data && (
        <Grid>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Stack>
              {!data.enabled && (
                <Alert color="clay" variant="light">
                  {t('isOff')}
                </Alert>
              )}
              <ShareCard url={data.url} slug={slug} />
              <PageForm key={data.version} page={data} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Stack>
              <QrCard url={data.url} slug={slug} />
              <OwnDomainCard />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </Page>
  );
}
