import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientTrust, ownTermsApi } from '../../shared/api/own-terms-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

function Facts({ trust }: { readonly trust: ClientTrust }) {
  const { t } = useTranslation('ownTerms');
  const { missedVisits, keptSince, depositRequired, ruleOn, overrideReason } = trust;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t(depositRequired ? 'trust.pays' : 'trust.free')}
      </Text>
      <Text size="sm" c="dimmed">
        {missedVisits > 0
          ? [t('trust.missed', { count: missedVisits }), t('trust.kept', { count: keptSince })].join(' · ')
          : t('trust.none')}
      </Text>
      {!ruleOn && (
        <Text size="sm" c="dimmed">
          {t('trust.off')}
        </Text>
      )}
      {overrideReason && <Text size="sm">{overrideReason}</Text>}
    </div>
  );
}

function Override({ trust }: { readonly trust: ClientTrust }) {
  const { t } = useTranslation(['ownTerms', 'common']);
  const refresh = useRefresh();
  const { clientId } = trust;
  const [override, setOverride] = useState(trust.override);
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => ownTermsApi.changeTrust(clientId, override, reason.trim()),
    onSuccess: () => {
      setReason('');
      offerUndo(t('trust.saved'), async () => {
        await ownTermsApi.changeTrust(clientId, trust.override, trust.overrideReason ?? reason.trim());
        await refresh('client');
      });
    },
    onSettled: () => refresh('client'),
  });
  const choices = ['rule', 'trusted', 'deposit'] as const;
  return (
    <>
      <NativeSelect
        label={t('trust.says')}
        value={override ?? 'rule'}
        data={choices.map((value) => ({ value, label: t(`trust.of.${value}`) }))}
        onChange={({ currentTarget }) =>
          setOverride((['trusted', 'deposit'] as const).find((one) => one === currentTarget.value) ?? null)
        }
      />
      {override !== trust.override && (
        <>
          <TextInput
            label={t('trust.reason')}
            maxLength={300}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button disabled={reason.trim() === ''} loading={save.isPending} onClick={() => save.mutate()}>
              {t('common:save')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

/** How far a client is trusted to come, why, and what the owner says about it. */
export function TrustCard({ clientId }: { readonly clientId: Uuid }) {
  const { t } = useTranslation('ownTerms');
  const mayRead = useMay('bookings:read');
  const may = useMay('bookings:write');
  const { data } = useQuery({
    queryKey: keys.clientTrust(clientId),
    queryFn: () => ownTermsApi.trust(clientId),
    enabled: mayRead,
  });
  if (!data || (!data.ruleOn && data.missedVisits === 0 && data.override === null)) return null;
  return (
    <SectionCard title={t('trust.title')}>
      <Stack gap="sm" p="md">
        <Facts trust={data} />
        {may && <Override key={`${data.override}`} trust={data} />}
      </Stack>
    </SectionCard>
  );
}
