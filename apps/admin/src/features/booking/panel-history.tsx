import { Accordion, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';

function Row({ what, when }: { readonly what: string; readonly when: string }) {
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" align="baseline">
      <Text size="sm">{what}</Text>
      <Text size="sm" c="dimmed" component="time" style={{ whiteSpace: 'nowrap' }}>
        {when}
      </Text>
    </Group>
  );
}

function Messages({ id }: { readonly id: string }) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const { data, isPending } = useQuery({
    queryKey: keys.bookingMessages(id),
    queryFn: () => bookingsApi.messages(id),
  });
  if (isPending) return <RowsSkeleton rows={2} height={20} />;
  if (!data?.data.length)
    return (
      <Text size="sm" c="dimmed">
        {t('panel.noMessages')}
      </Text>
    );
  return (
    <Stack gap={6}>
      {data.data.map(({ id: messageId, kind, state, sentAt, dueAt }) => (
        <Row
          key={messageId}
          what={`${t(`messageKind.${kind}`)}: ${t(`messageState.${state}`)}`}
          when={format.dateTime(sentAt ?? dueAt)}
        />
      ))}
    </Stack>
  );
}

function History({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation('booking');
  const format = useFormat();
  const { data, isPending } = useQuery({ queryKey: keys.bookingHistory(id), queryFn: () => bookingsApi.history(id) });
  if (isPending) return <RowsSkeleton rows={3} height={20} />;
  const words = (action: string) => {
    const key = `history.${action.replaceAll(/[.-]/g, '_')}`;
    return i18n.exists(key, { ns: 'booking' }) ? t(key as 'history.booking_created') : action;
  };
  return (
    <Stack gap={6}>
      {data?.data.toReversed().map(({ at, actor, action }) => (
        <Row
          key={`${at}${action}`}
          what={t('history.by', { what: words(action), who: actor.name ?? t('history.system') })}
          when={format.dateTime(at)}
        />
      ))}
    </Stack>
  );
}

/** Messages and history, fetched when they are opened. */
export function PanelHistory({ booking: { id } }: { readonly booking: Booking }) {
  const { t } = useTranslation('booking');
  const mayMessages = useMay('messages:read');
  const [opened, setOpened] = useState<string[]>([]);
  return (
    <Accordion multiple variant="default" value={opened} onChange={setOpened}>
      {mayMessages && (
        <Accordion.Item value="messages">
          <Accordion.Control>{t('panel.messages')}</Accordion.Control>
          <Accordion.Panel>{opened.includes('messages') && <Messages id={id} />}</Accordion.Panel>
        </Accordion.Item>
      )}
      <Accordion.Item value="history">
        <Accordion.Control>{t('panel.history')}</Accordion.Control>
        <Accordion.Panel>{opened.includes('history') && <History id={id} />}</Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
