import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loyaltyTabs } from '../../routes/loyalty-tabs.js';
import { loyaltyApi } from '../../shared/api/loyalty-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { LedgerPanel } from './ledger-panel.js';
import { ProgramForm } from './program-form.js';
import { RewardsPanel } from './rewards-panel.js';

const route = getRouteApi('/guarded/app/loyalty');

function Programme() {
  const { data, error, refetch } = useQuery({ queryKey: keys.programs, queryFn: loyaltyApi.programs });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={6} />;
  const program = data.data[0];
  return <ProgramForm key={program?.version ?? 0} program={program} />;
}

/** Points: how they are earned, what they buy, and where each has gone. */
export function LoyaltyScreen() {
  const { t } = useTranslation('loyalty');
  const { tab = 'programme' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('title')} width="narrow">
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate({ search: { tab: loyaltyTabs.find((one) => one === next && one !== 'programme') } })
        }
      >
        <Tabs.List mb="md">
          {loyaltyTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="programme">
          <Programme />
        </Tabs.Panel>
        <Tabs.Panel value="rewards">
          <RewardsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="ledger">
          <LedgerPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
