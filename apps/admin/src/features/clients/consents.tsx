import { Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Consent } from '../../shared/api/types/crm.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ClientClock } from './client-clock.js';

const channels = ['email', 'sms'] as const;

function useSource() {
  const { t, i18n } = useTranslation('clients');
  return (source: string) => {
    const key = `consent.source.${source}`;
    return i18n.exists(key, { ns: 'clients' }) ? t(key as 'consent.source.desk') : t('consent.source.other');
  };
}

/** Whether marketing may be sent, by channel, with when and how that was said. */
export function Consents({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const may = useMay('clients:write');
  const words = useSource();
  const queryClient = useQueryClient();
  const key = keys.clientConsents(clientId);
  const { data } = useQuery({ queryKey: key, queryFn: () => clientsApi.consents(clientId) });
  const set = useMutation({
    mutationFn: (change: { email?: boolean; sms?: boolean }) => clientsApi.setConsents(clientId, change),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['client'] }),
  });
  const of = (channel: Consent['channel']) => data?.data.find((consent) => consent.channel === channel);
  const since = (consent: Consent | undefined) =>
    consent ? t('consent.since', { source: words(consent.source), date: format.date(consent.at) }) : t('consent.never');
  return (
    <SectionCard title={t('consent.title')} note={t('consent.text')}>
      <Stack p="md" gap="sm">
        {channels.map((channel) => (
          <Switch
            key={channel}
            disabled={!may || set.isPending}
            label={t(`consent.${channel}`)}
            description={data && <Text inherit>{since(of(channel))}</Text>}
            checked={of(channel)?.granted ?? false}
            onChange={({ currentTarget }) => set.mutate({ [channel]: currentTarget.checked })}
          />
        ))}
        <ClientClock clientId={clientId} />
      </Stack>
    </SectionCard>
  );
}
