import { Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsApi, type Campaign } from '../../../shared/api/campaigns-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { ClientChoice } from '../client-choice.js';
import { DryRunResult } from '../dry-run-result.js';
import { MessagePage } from '../message-page.js';
import { SmsLook } from '../sms-look.js';

function AsClient({ campaign: { id, version } }: { readonly campaign: Campaign }) {
  const { t } = useTranslation(['campaigns', 'automations']);
  const [clientId, setClientId] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: keys.campaignPreview(id, version, clientId ?? ''),
    queryFn: () => campaignsApi.preview(id, clientId ?? ''),
    enabled: clientId !== null,
    retry: false,
  });
  return (
    <Stack>
      <ClientChoice value={clientId} onChange={setClientId} />
      <ProblemAlert error={error} />
      {data && (
        <Tabs defaultValue="email" keepMounted={false}>
          <Tabs.List mb="sm">
            <Tabs.Tab value="email">{t('automations:asEmail')}</Tabs.Tab>
            <Tabs.Tab value="sms">{t('automations:asSms')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="email">
            {data.subjects.map(({ variant, subject }) => (
              <Text key={variant ?? 'one'} fw={variant === data.variant ? 600 : 400} size="sm" mb="xs">
                {variant === null ? subject : t('subjectOf', { name: variant.toUpperCase(), subject })}
              </Text>
            ))}
            <MessagePage title={t('looks')} html={data.html} />
          </Tabs.Panel>
          <Tabs.Panel value="sms">
            <SmsLook label={t('automations:asSms')} text={data.sms} size={data.smsSize} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}

/** Who would get it, who not and why, and how it reads; nothing is sent. */
export function CampaignCheck({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation(['campaigns', 'automations']);
  const { data, error, refetch } = useQuery({
    queryKey: keys.campaignDryRun(campaign.id, campaign.version),
    queryFn: () => campaignsApi.dryRun(campaign.id),
  });
  return (
    <Stack>
      <Title order={3} size="h5">
        {t('automations:tabs.dryRun')}
      </Title>
      <Text size="sm">{t('dryRunAbout')}</Text>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={5} />}
      {data && <DryRunResult run={data} empty={t('dryRunEmpty')} />}
      <Title order={3} size="h5">
        {t('automations:tabs.preview')}
      </Title>
      <AsClient campaign={campaign} />
    </Stack>
  );
}
