import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { affectedBy, keys } from '../../shared/api/query-keys.js';
import type { LoyaltyCard, Reservation } from '../../shared/api/types/checkout.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { pointsReason } from './timeline-words.js';
import { useWording } from './use-wording.js';

type Reward = LoyaltyCard['rewards'][number];

function useRewards(clientId: string) {
  const { t } = useTranslation('clients');
  const queryClient = useQueryClient();
  const refresh = async () => {
    for (const key of affectedBy('loyalty')) await queryClient.invalidateQueries({ queryKey: [key] });
  };
  const reserve = useMutation({
    mutationFn: ({ id }: Reward) => clientsApi.reserveReward(clientId, id),
    onSuccess: (reservation, { name }) =>
      offerUndo(t('points.reserved', { reward: name }), async () => {
        await clientsApi.settleReservation(reservation.id, 'release');
        await refresh();
      }),
    onSettled: refresh,
  });
  const settle = useMutation({
    mutationFn: ({ reservation, action }: { reservation: Reservation; action: 'redeem' | 'release' }) =>
      clientsApi.settleReservation(reservation.id, action),
    onSuccess: ({ rewardName }, { action }) => {
      if (action === 'redeem') notifications.show({ message: t('points.redeemed', { reward: rewardName }) });
    },
    onSettled: refresh,
  });
  return { reserve, settle, busy: reserve.isPending || settle.isPending };
}

interface RewardLineProps {
  readonly reward: Reward;
  readonly balance: number;
  readonly busy: boolean;
  readonly onReserve?: () => void;
}

function RewardLine({ reward: { name, cost, affordable }, balance, busy, onReserve }: RewardLineProps) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  return (
    <Group justify="space-between" wrap="nowrap" mih={40}>
      <Stack gap={4} flex={1}>
        <Text size="sm">
          {name} · {format.number(cost)}
        </Text>
        {!affordable && <Progress value={Math.min(100, (balance / cost) * 100)} size="sm" aria-label={name} />}
      </Stack>
      {affordable && onReserve ? (
        <Button size="compact-md" fz={14} variant="light" disabled={busy} onClick={onReserve}>
          {t('points.reserve')}
        </Button>
      ) : (
        !affordable && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t('points.missing', { count: cost - balance })}
          </Text>
        )
      )}
    </Group>
  );
}

function Entries({ loyalty }: { readonly loyalty: LoyaltyCard }) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const wording = useWording();
  if (loyalty.entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('points.none')}
      </Text>
    );
  return loyalty.entries.slice(0, 5).map(({ id, at, points, reason }) => (
    <Group key={id} justify="space-between" wrap="nowrap">
      <Text size="sm" c="dimmed" truncate>
        {format.date(at)} · {pointsReason(reason, wording)}
      </Text>
      <Text size="sm" className="sg-figures">
        {points > 0 ? '+' : ''}
        {format.number(points)}
      </Text>
    </Group>
  ));
}

/** The balance, what it buys, what is set aside, and the latest entries. */
export function Points({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const may = useMay('loyalty:write');
  const { data } = useQuery({
    queryKey: keys.clientLoyalty(clientId),
    queryFn: () => clientsApi.loyalty(clientId),
  });
  const { reserve, settle, busy } = useRewards(clientId);
  if (!data?.enabled) return null;
  const reserved = data.reservations.filter(({ state }) => state === 'reserved');
  return (
    <SectionCard
      title={t('points.title')}
      action={
        <Text fz={22} fw={600} className="sg-figures">
          {format.number(data.balance)}
        </Text>
      }
    >
      <Stack p="md" gap="sm">
        {reserved.map((reservation) => {
          const name = reservation.rewardName;
          return (
            <Group key={reservation.id} justify="space-between" wrap="nowrap">
              <Text size="sm" fw={600}>
                {t('points.reserved', { reward: name })}
              </Text>
              {may && (
                <Group gap={6} wrap="nowrap">
                  <Button
                    size="compact-md"
                    fz={14}
                    disabled={busy}
                    onClick={() => settle.mutate({ reservation, action: 'redeem' })}
                  >
                    {t('points.redeem')}
                  </Button>
                  <Button
                    size="compact-md"
                    fz={14}
                    variant="default"
                    disabled={busy}
                    onClick={() => settle.mutate({ reservation, action: 'release' })}
                  >
                    {t('points.release')}
                  </Button>
                </Group>
              )}
            </Group>
          );
        })}
        {data.rewards.map((reward) => (
          <RewardLine
            key={reward.id}
            reward={reward}
            balance={data.balance}
            busy={busy}
            onReserve={may ? () => reserve.mutate(reward) : undefined}
          />
        ))}
        <Entries loyalty={data} />
      </Stack>
    </SectionCard>
  );
}
