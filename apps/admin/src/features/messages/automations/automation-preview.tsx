import { Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../../shared/api/messages-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import type { Automation } from '../../../shared/api/types/messages.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { ClientChoice } from '../client-choice.js';
import { MessagePage } from '../message-page.js';
import { SmsLook } from '../sms-look.js';

/** What a real client would read; nothing is sent. */
export function AutomationPreview({ automation }: { readonly automation: Automation }) {
  const { t } = useTranslation('automations');
  const [clientId, setClientId] = useState<string | null>(null);
  const { data, error, isFetching } = useQuery({
    queryKey: keys.automationPreview(automation.id, clientId ?? ''),
    queryFn: () => messagesApi.previewFor(automation.id, clientId ?? ''),
    enabled: clientId !== null,
    retry: false,
  });
  return (
    <Stack>
      <ClientChoice value={clientId} onChange={setClientId} />
      {!clientId && <Text c="dimmed">{t('previewEmpty')}</Text>}
      {clientId && <ProblemAlert error={error} />}
      {isFetching && !data && <RowsSkeleton rows={4} />}
      {clientId && data && (
        <Tabs defaultValue="email" keepMounted={false}>
          <Tabs.List mb="sm">
            <Tabs.Tab value="email">{t('asEmail')}</Tabs.Tab>
            <Tabs.Tab value="sms">{t('asSms')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="email">
            <Text fw={600} mb="xs">
              {data.subject}
            </Text>
            <MessagePage title={data.subject} html={data.html} />
          </Tabs.Panel>
          <Tabs.Panel value="sms">
            <SmsLook label={t('asSms')} text={data.sms} size={data.smsSize} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}
