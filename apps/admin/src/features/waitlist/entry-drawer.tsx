import { Alert, Button, Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import type { Slot } from '../../shared/api/types/booking.js';
import type { WaitlistEntry } from '../../shared/api/types/waitlist.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { waitlistApi } from '../../shared/api/waitlist-api.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { EditEntry } from './edit-entry.js';
import { useGiveTime } from './use-give-time.js';
import { GiveSeat } from '../classes/give-seat.js';
import { useWishText } from './use-wish-text.js';
import { WaitingBadge } from './waiting-badge.js';

interface EntryProps {
  readonly entry: WaitlistEntry;
  readonly onClose: () => void;
}

function Time({ slot, times }: { readonly slot: Slot; readonly times: ReturnType<typeof useGiveTime> }) {
  const { t } = useTranslation('waitlist');
  const when = useFormat().dateTime(slot.start);
  const { offer, book } = times;
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <Text size="sm">{when}</Text>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-md"
          aria-label={t('offerFor', { when })}
          loading={offer.isPending && offer.variables.start === slot.start}
          onClick={() => offer.mutate({ start: slot.start })}
        >
          {t('offer')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('bookFor', { when })}
          loading={book.isPending && book.variables.start === slot.start}
          onClick={() => book.mutate({ start: slot.start })}
        >
          {t('book')}
        </Button>
      </Group>
    </Group>
  );
}

function FreeTimes(props: EntryProps) {
  const { t } = useTranslation('waitlist');
  const { id } = props.entry;
  const matches = useQuery({ queryKey: keys.waitlistMatches(id), queryFn: () => waitlistApi.matches(id) });
  const times = useGiveTime(props.entry, (booked) => booked && props.onClose());
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t('times')}
      </Title>
      <ProblemAlert error={matches.error ?? times.offer.error ?? times.book.error} />
      {matches.isPending && <Skeleton height={120} />}
      {matches.data?.slots.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noTimes')}
        </Text>
      )}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {matches.data?.slots.slice(0, 20).map((slot) => (
          <Time key={slot.start} slot={slot} times={times} />
        ))}
      </Stack>
    </section>
  );
}

function Offered({ offer }: { readonly offer: NonNullable<WaitlistEntry['offer']> }) {
  const { t } = useTranslation('waitlist');
  const format = useFormat();
  const { start, expiresAt, sendAt, sentAt } = offer;
  return (
    <Alert color="clay">
      {t('offeredUntil', { when: format.dateTime(start), until: format.dateTime(expiresAt) })}
      {!sentAt && <Text size="sm">{t('notSent', { when: format.dateTime(sendAt) })}</Text>}
    </Alert>
  );
}

/** One place on the list: what is waited for, the free times that suit, and the way off. */
export function EntryDrawer({ entry, onClose }: EntryProps) {
  const { t } = useTranslation('waitlist');
  const wishText = useWishText();
  const refresh = useRefresh();
  const mayWrite = useMay('bookings:write');
  const [editing, setEditing] = useState(false);
  const waits = entry.state === 'open' || entry.state === 'offered';
  const remove = useMutation({
    mutationFn: () => waitlistApi.remove(entry),
    onSuccess: () => {
      notifications.show({ message: t('offTheList', { client: entry.clientName }) });
      void refresh('waitlist');
      onClose();
    },
  });
  return (
    <Drawer opened onClose={onClose} position="right" padding="md" size="md" title={entry.clientName}>
      <Stack>
        <Group gap="xs">
          <WaitingBadge state={entry.state} />
          {entry.endReason && <Text size="sm">{t(`reason.${entry.endReason}`)}</Text>}
        </Group>
        <Text>{wishText(entry)}</Text>
        {entry.note && <Text size="sm">{entry.note}</Text>}
        {entry.offer && <Offered offer={entry.offer} />}
        {waits && mayWrite && !entry.session && <FreeTimes entry={entry} onClose={onClose} />}
        {waits && mayWrite && entry.session && <GiveSeat entry={entry} onDone={onClose} />}
        {waits && mayWrite && (
          <Group grow>
            {entry.state === 'open' && !entry.session && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            )}
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('remove')}
            </Button>
          </Group>
        )}
        {editing && <EditEntry entry={entry} onClose={() => setEditing(false)} />}
      </Stack>
    </Drawer>
  );
}
