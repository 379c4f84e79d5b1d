import { Button, Group, Menu, Stack, Switch, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../../shared/api/messages-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import type { Automation, AutomationKind } from '../../../shared/api/types/messages.js';
import { useRefresh } from '../../../shared/api/use-refresh.js';
import { useMay } from '../../../shared/session/use-session.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../../shared/ui/section-card.js';
import { offerUndo } from '../../../shared/undo/undo-toast.js';
import { AutomationDrawer } from './automation-drawer.js';
import { automationGroups, grouped } from './automation-groups.js';
import { AutomationSequence } from './automation-sequence.js';
import classes from './automations-panel.module.css';
import { RestraintCard } from './restraint-card.js';
import { useAutomationChange } from './use-automation-change.js';
import { useAutomationName } from './use-automation-name.js';
import { useDelay } from './use-delay.js';

interface RowProps {
  readonly automation: Automation;
  readonly onOpen: () => void;
}

function AutomationRow({ automation, onOpen }: RowProps) {
  const { t } = useTranslation('automations');
  const may = useMay('messages:write');
  const nameOf = useAutomationName();
  const delayOf = useDelay();
  const change = useAutomationChange(automation);
  const name = nameOf(automation);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text fw={600} size="sm">
          {name}
          {automation.category === 'marketing' && (
            <Text component="span" size="xs" c="dimmed" fw={400} ml={8}>
              {t('marketing')}
            </Text>
          )}
        </Text>
        <Text size="sm">{delayOf(automation)}</Text>
        <Text size="sm" c="dimmed">
          {t(`about.${automation.kind}`)}
        </Text>
      </div>
      <Group gap="md" wrap="nowrap">
        <Button variant="default" size="compact-md" aria-label={t('edit', { name })} onClick={onOpen}>
          {t('editShort')}
        </Button>
        <Switch
          aria-label={t('switch', { name })}
          disabled={!may}
          checked={automation.enabled}
          onChange={({ currentTarget }) => change.mutate({ enabled: currentTarget.checked })}
        />
      </Group>
    </li>
  );
}

function AddAutomation({ kinds, onAdded }: { kinds: readonly AutomationKind[]; onAdded: (id: string) => void }) {
  const { t } = useTranslation(['automations', 'messages']);
  const refresh = useRefresh();
  const add = useMutation({
    mutationFn: (kind: AutomationKind) => messagesApi.addAutomation({ kind, enabled: false }),
    onSuccess: async (added) => {
      await refresh('automation');
      offerUndo(t('added', { name: t(`messages:kind.${added.kind}`) }), async () => {
        await messagesApi.removeAutomation(added);
        await refresh('automation');
      });
      onAdded(added.id);
    },
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} />} loading={add.isPending}>
          {t('add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => add.mutate(kind)}>
            {t('addAnother', { name: t(`messages:kind.${kind}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What goes out by itself, and when: the picture of it, the list with switches, and the restraint that holds for all. */
export function AutomationsPanel() {
  const { t } = useTranslation('automations');
  const may = useMay('messages:write');
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: keys.automations, queryFn: messagesApi.automations });
  const all = data?.data ?? [];
  const opened = all.find(({ id }) => id === open);
  const groups = grouped(all);
  const several = all.filter((one) => one.several && one.standard).map(({ kind }) => kind);
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Text size="sm" maw={640}>
          {t('intro')}
        </Text>
        {may && several.length > 0 && <AddAutomation kinds={several} onAdded={setOpen} />}
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={6} height={72} />}
      {data && <AutomationSequence automations={all} onChoose={setOpen} />}
      {data &&
        automationGroups.map((group) => (
          <SectionCard key={group} title={t(`group.${group}`)}>
            <ul className={classes.list}>
              {groups.get(group)?.map((one) => (
                <AutomationRow key={one.id} automation={one} onOpen={() => setOpen(one.id)} />
              ))}
            </ul>
          </SectionCard>
        ))}
      {data && <RestraintCard />}
      {opened && <AutomationDrawer key={opened.id} automation={opened} onClose={() => setOpen(null)} />}
    </Stack>
  );
}
