import { Button, Card, Switch, Tabs } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import { teamApi } from '../../shared/api/team-api.js';
import type { Staff } from '../../shared/api/types/booking.js';
import { useMay } from '../../shared/session/use-session.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { CalendarsDrawer } from '../calendars/calendars-drawer.js';
import { teamTabs } from '../../routes/team-tabs.js';
import { AccessPanel } from './access-panel.js';
import { HoursDrawer } from './hours-drawer.js';
import { StaffDrawer } from './staff-drawer.js';
import { StaffList } from './staff-list.js';
import { TimeOffPanel } from './time-off-panel.js';

const route = getRouteApi('/guarded/app/team');

function People({ staff }: { readonly staff: readonly Staff[] }) {
  const { t } = useTranslation('team');
  const [archived, setArchived] = useState(false);
  const shown = staff.filter((person) => archived || !person.archived);
  return (
    <>
      <Card padding={0}>
        {shown.length === 0 ? <EmptyState drawing="people" text={t('empty')} /> : <StaffList staff={shown} />}
      </Card>
      {staff.some((person) => person.archived) && (
        <Switch
          mt="md"
          label={t('showArchived')}
          checked={archived}
          onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
        />
      )}
    </>
  );
}

function Drawers({ staff }: { readonly staff: readonly Staff[] }) {
  const { edit, hours, calendars } = route.useSearch();
  const navigate = route.useNavigate();
  const services = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  const locations = useQuery({ queryKey: keys.locations, queryFn: setupApi.locations });
  const close = () => void navigate({ search: ({ tab }) => ({ tab }) });
  const person = staff.find(({ id }) => id === (edit ?? hours ?? calendars));
  if (hours && person) return <HoursDrawer key={hours} person={person} onClose={close} />;
  if (calendars && person) return <CalendarsDrawer key={calendars} person={person} onClose={close} />;
  if ((person ?? edit === 'new') && services.data && locations.data)
    return (
      <StaffDrawer
        key={edit}
        person={person}
        services={services.data.data}
        locations={locations.data.data}
        onClose={close}
      />
    );
  return null;
}

/** Who works here, when, and who may sign in. */
export function TeamScreen() {
  const { t } = useTranslation(['team', 'time']);
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const maySetUp = useMay('setup:write');
  const maySeeAccess = useMay('team:read');
  const staff = useQuery({ queryKey: keys.allStaff, queryFn: teamApi.staff });
  const everyone = staff.data?.data ?? [];
  return (
    <Page
      title={t('title')}
      actions={
        maySetUp && (
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => void navigate({ search: (before) => ({ ...before, edit: 'new' }) })}
          >
            {t('new')}
          </Button>
        )
      }
    >
      <ProblemAlert error={staff.error} onRetry={() => void staff.refetch()} />
      <Tabs
        value={tab ?? 'people'}
        keepMounted={false}
        onChange={(next) => void navigate({ search: { tab: teamTabs.find((one) => one === next) } })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="people">{t('people')}</Tabs.Tab>
          <Tabs.Tab value="time-off">{t('time:timeOff.tab')}</Tabs.Tab>
          {maySeeAccess && <Tabs.Tab value="access">{t('access.tab')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="people">
          {staff.isPending ? <RowsSkeleton rows={5} height={64} /> : <People staff={everyone} />}
        </Tabs.Panel>
        <Tabs.Panel value="time-off">
          <TimeOffPanel staff={everyone} />
        </Tabs.Panel>
        <Tabs.Panel value="access">
          <AccessPanel staff={everyone.filter((person) => !person.archived)} />
        </Tabs.Panel>
      </Tabs>
      {staff.data && <Drawers staff={everyone} />}
    </Page>
  );
}
