import { Anchor, Button, Card, Group, Stack, Switch, Text } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loyaltyApi } from '../../shared/api/loyalty-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Reward } from '../../shared/api/types/loyalty.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { RewardDrawer } from './reward-drawer.js';

function RewardRow({ reward, onOpen }: { readonly reward: Reward; readonly onOpen: () => void }) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const may = useMay('setup:write');
  const refresh = useRefresh();
  const offer = useMutation({
    mutationFn: (active: boolean) => loyaltyApi.changeReward(reward, { active }),
    onSuccess: (after) =>
      offerUndo(t(after.active ? 'reward.offered' : 'reward.withdrawn', { name: after.name }), async () => {
        await loyaltyApi.changeReward(after, { active: !after.active });
        await refresh('loyalty');
      }),
    onSettled: () => refresh('loyalty'),
  });
  const { name, cost, kind, discount, active } = reward;
  return (
    <Group
      justify="space-between"
      wrap="nowrap"
      px="md"
      py="sm"
      style={{ borderBottom: '1px solid var(--sg-hairline)' }}
    >
      <Stack gap={0}>
        <Anchor component="button" type="button" fw={600} c="inherit" ta="start" onClick={onOpen}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[t('reward.points', { count: cost }), t(`reward.is.${kind}`), discount && format.money(discount)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Stack>
      <Switch
        aria-label={t('reward.offer', { name })}
        disabled={!may || offer.isPending}
        checked={offer.isPending ? offer.variables : active}
        onChange={({ currentTarget }) => offer.mutate(currentTarget.checked)}
      />
    </Group>
  );
}

/** What points buy. */
export function RewardsPanel() {
  const { t } = useTranslation('loyalty');
  const may = useMay('setup:write');
  const { data, error, refetch } = useQuery({ queryKey: keys.rewards, queryFn: loyaltyApi.rewards });
  const [open, setOpen] = useState<Reward | 'new' | null>(null);
  const add = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
      {t('reward.new')}
    </Button>
  );
  return (
    <Stack>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={4} height={56} />}
      {data && data.data.length > 0 && <Group>{add}</Group>}
      {data && (
        <Card padding={0}>
          {data.data.length === 0 && <EmptyState drawing="cup" text={t('reward.empty')} action={add} />}
          {data.data.map((reward) => (
            <RewardRow key={reward.id} reward={reward} onOpen={() => setOpen(reward)} />
          ))}
        </Card>
      )}
      {open && <RewardDrawer reward={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />}
    </Stack>
  );
}
