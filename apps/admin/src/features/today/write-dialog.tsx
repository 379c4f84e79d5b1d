import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../shared/api/messages-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { rhythmApi } from '../../shared/api/rhythm-api.js';
import type { ToContact } from '../../shared/api/types/crm.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { showProblem } from '../../shared/ui/show-problem.js';
import { MessagePage, PlainText } from '../messages/message-page.js';
import { useReason } from '../messages/use-reason.js';

interface WriteDialogProps {
  readonly entry: ToContact;
  readonly onClose: () => void;
}

/** What the client would read, and sending it: the same message that goes out by itself once they have stayed away. */
export function WriteDialog({ entry: { client, reach }, onClose }: WriteDialogProps) {
  const { t } = useTranslation(['rhythm', 'common']);
  const format = useFormat();
  const reasonOf = useReason();
  const refresh = useRefresh();
  const automations = useQuery({ queryKey: keys.automations, queryFn: messagesApi.automations });
  const automation = automations.data?.data.find((one) => one.kind === 'we_miss_you');
  const preview = useQuery({
    queryKey: keys.automationPreview(automation?.id ?? '', client.id),
    queryFn: () => messagesApi.previewFor(automation?.id ?? '', client.id),
    enabled: automation !== undefined,
    retry: false,
  });
  const send = useMutation({
    mutationFn: () => rhythmApi.sendByHand(automation?.id ?? '', client.id),
    onSuccess: async ({ outcome, sendAt }) => {
      if (outcome === 'not') return;
      await rhythmApi.pause(client.id, 'contacted');
      const at = sendAt === null ? '' : format.dateTime(sendAt);
      notifications.show({ message: outcome === 'send' ? t('sent', client) : t('waits', { name: client.name, at }) });
      onClose();
    },
    onError: showProblem,
    onSettled: () => Promise.all([refresh('client'), refresh('message')]),
  });
  const { data } = preview;
  return (
    <Modal opened onClose={onClose} title={t('writeTo', client)} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {t('writeText')}
        </Text>
        <ProblemAlert error={automations.error ?? preview.error} />
        {!data && !preview.error && <RowsSkeleton rows={4} />}
        {data && reach.email && (
          <div>
            <Text fw={600} mb="xs">
              {data.subject}
            </Text>
            <MessagePage title={data.subject} html={data.html} />
          </div>
        )}
        {data && !reach.email && <PlainText label={t('writeTo', client)} text={data.sms} />}
        {send.data?.outcome === 'not' && (
          <Text role="alert" c="red">
            {t('notSent', { reason: reasonOf(send.data.reason ?? '') })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!data} loading={send.isPending} onClick={() => send.mutate()}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
