import { Anchor, Button, Drawer, Group, Stack, Table, Tabs, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../shared/api/messages-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { MessageDetail } from '../../shared/api/types/messages.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { MessageExplained } from './message-explained.js';
import { MessagePage, PlainText } from './message-page.js';
import { StateBadge } from './state-badge.js';
import { useReason } from './use-reason.js';

function Facts({ message }: { readonly message: MessageDetail }) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const reasonOf = useReason();
  return (
    <Stack gap={4}>
      <Group gap={8}>
        <StateBadge state={message.state} />
        <Text size="sm" c="dimmed">
          {message.sentAt
            ? t('sentAt', { when: format.dateTime(message.sentAt) })
            : t('dueAt', { when: format.dateTime(message.dueAt) })}
        </Text>
      </Group>
      {message.reason && <Text size="sm">{t('whyNot', { reason: reasonOf(message.reason) })}</Text>}
      <Text size="sm">
        {t('to')}{' '}
        {message.clientId && message.clientName ? (
          <Anchor
            size="sm"
            renderRoot={(link) => (
              <Link to="/clients/$clientId" params={{ clientId: message.clientId ?? '' }} {...link} />
            )}
          >
            {message.clientName}
          </Anchor>
        ) : null}{' '}
        {message.to}
      </Text>
      {message.attempts > 1 && (
        <Text size="sm" c="dimmed">
          {t('attempts', { count: message.attempts })}
        </Text>
      )}
    </Stack>
  );
}

function Headers({ headers }: { readonly headers: Readonly<Record<string, string>> }) {
  return (
    <Table fz={13}>
      <Table.Tbody>
        {Object.entries(headers).map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" style={{ verticalAlign: 'top' }}>
              {name}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Content({ message }: { readonly message: MessageDetail }) {
  const { t } = useTranslation('messages');
  const { html, text, headers, attachments, subject } = message;
  if (!html && !text)
    return (
      <Text size="sm" c="dimmed">
        {t('notWritten')}
      </Text>
    );
  return (
    <Tabs defaultValue={html ? 'page' : 'text'} keepMounted={false}>
      <Tabs.List mb="sm">
        {html && <Tabs.Tab value="page">{t('tab.page')}</Tabs.Tab>}
        <Tabs.Tab value="text">{t('tab.text')}</Tabs.Tab>
        {attachments.length > 0 && <Tabs.Tab value="files">{t('tab.files', { count: attachments.length })}</Tabs.Tab>}
        <Tabs.Tab value="headers">{t('tab.headers')}</Tabs.Tab>
      </Tabs.List>
      {html && (
        <Tabs.Panel value="page">
          <MessagePage title={subject ?? t('tab.page')} html={html} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="text">
        <PlainText label={t('tab.text')} text={text ?? ''} />
      </Tabs.Panel>
      <Tabs.Panel value="files">
        <Stack>
          {attachments.map(({ name, contentType, content }) => (
            <Stack key={name} gap={4}>
              <Text size="sm" fw={600}>
                {name}{' '}
                <Text span c="dimmed" fw={400}>
                  {contentType}
                </Text>
              </Text>
              <PlainText label={name} text={content} />
            </Stack>
          ))}
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="headers">
        <Headers headers={headers} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** One message: what it says, where it stands and why; what has not gone yet can be taken back. */
export function MessageDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('messages');
  const may = useMay('messages:write');
  const refresh = useRefresh();
  const { data, error, refetch } = useQuery({ queryKey: keys.message(id), queryFn: () => messagesApi.one(id) });
  const takeBack = useMutation({
    mutationFn: messagesApi.takeBack,
    onSuccess: () => notifications.show({ message: t('takenBack') }),
    onSettled: () => refresh('message'),
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={data ? (data.subject ?? t(`kind.${data.kind}`)) : t('title')}
      styles={{ header: { padding: '12px 16px' }, title: { fontWeight: 600 } }}
    >
      <Stack p="md">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!data && !error && <RowsSkeleton rows={6} />}
        {data && <Facts message={data} />}
        {data?.state === 'pending' && may && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate(data)}
          >
            {t('takeBack')}
          </Button>
        )}
        {data && <MessageExplained id={id} />}
        {data && <Content message={data} />}
      </Stack>
    </Drawer>
  );
}
