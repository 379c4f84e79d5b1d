import { Badge, Button, Drawer, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignsApi, type Campaign } from '../../../shared/api/campaigns-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import { useRefresh } from '../../../shared/api/use-refresh.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useMay } from '../../../shared/session/use-session.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../../shared/ui/section-card.js';
import classes from '../automations/automations-panel.module.css';
import { CampaignDraft } from './campaign-draft.js';
import { CampaignRun } from './campaign-run.js';

const route = getRouteApi('/guarded/app/messages');
const colors = { draft: 'gray', scheduled: 'fir', sending: 'fir', paused: 'amber', done: 'gray', cancelled: 'gray' };

function CampaignRow({ campaign, onOpen }: { readonly campaign: Campaign; readonly onOpen: () => void }) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const { name, state, createdAt, startsAt, begunAt } = campaign;
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.words} onClick={onOpen}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {format.dateTime(begunAt ?? startsAt ?? createdAt)}
        </Text>
      </UnstyledButton>
      <Badge variant="light" color={colors[state]}>
        {t(`state.${state}`)}
      </Badge>
    </li>
  );
}

/** What is written to many at once: drafts, what is on its way, and what came of the others. */
export function CampaignsPanel() {
  const { t } = useTranslation('campaigns');
  const may = useMay('messages:write');
  const refresh = useRefresh();
  const { campaign: open } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (campaign: string | undefined) => void navigate({ search: (before) => ({ ...before, campaign }) });
  const { data, error, refetch } = useQuery({ queryKey: keys.campaigns, queryFn: campaignsApi.list });
  const add = useMutation({
    mutationFn: () => campaignsApi.add({ name: t('newName') }),
    onSuccess: async ({ id }) => {
      await refresh('campaign');
      show(id);
    },
  });
  const opened = data?.data.find(({ id }) => id === open);
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Text size="sm" maw={640}>
          {t('intro')}
        </Text>
        {may && (
          <Button leftSection={<IconPlus size={16} />} loading={add.isPending} onClick={() => add.mutate()}>
            {t('add')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={4} height={56} />}
      {data?.data.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
      {data && data.data.length > 0 && (
        <SectionCard title={t('title')} count={data.data.length}>
          <ul className={classes.list}>
            {data.data.map((one) => (
              <CampaignRow key={one.id} campaign={one} onOpen={() => show(one.id)} />
            ))}
          </ul>
        </SectionCard>
      )}
      {opened && (
        <Drawer
          opened
          onClose={() => show(undefined)}
          position="right"
          size="lg"
          title={opened.name}
          styles={{ header: { padding: '12px 16px' }, title: { fontWeight: 600 }, body: { padding: 16 } }}
        >
          {opened.state === 'draft' ? (
            <CampaignDraft key={opened.id} campaign={opened} onGone={() => show(undefined)} />
          ) : (
            <CampaignRun campaign={opened} />
          )}
        </Drawer>
      )}
    </Stack>
  );
}
