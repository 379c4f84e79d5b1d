import { ActionIcon, Anchor, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { householdApi, type HouseholdMember } from '../../shared/api/household-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Client } from '../../shared/api/types/crm.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useMay } from '../../shared/session/use-session.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { AddMember } from './add-member.js';
import { useChangeHousehold } from './use-change-household.js';

interface MemberProps {
  readonly member: HouseholdMember;
  readonly own: boolean;
  readonly busy: boolean;
  /** Absent: the reader may change nothing. */
  readonly onRemove?: () => void;
}

function Member({ member, own, busy, onRemove }: MemberProps) {
  const { t } = useTranslation('household');
  const { clientId, name, phone, email } = member;
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="sm">
      <div style={{ minWidth: 0 }}>
        {own ? (
          <Text size="sm" fw={600} truncate>
            {name}
          </Text>
        ) : (
          <Anchor
            size="sm"
            fw={600}
            renderRoot={(props) => <Link to="/clients/$clientId" params={{ clientId }} search={{}} {...props} />}
          >
            {name}
          </Anchor>
        )}
        <Text size="sm" c="dimmed" truncate>
          {phone ?? email ?? t('noContact')}
        </Text>
      </div>
      {onRemove && (
        <ActionIcon variant="subtle" aria-label={t('remove', { name })} disabled={busy} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function PayerChoice({
  members,
  busy,
  onChange,
}: {
  readonly members: readonly HouseholdMember[];
  readonly busy: boolean;
  readonly onChange: (payerId: Uuid | null) => void;
}) {
  const { t } = useTranslation('household');
  const payer = members.find((one) => one.payer);
  return (
    <NativeSelect
      label={t('payer')}
      description={t('payerText')}
      disabled={busy}
      value={payer?.clientId ?? ''}
      data={[
        { value: '', label: t('nobody') },
        ...members.map(({ clientId, name }) => ({ value: clientId, label: name })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  );
}

/** Who belongs together with a client, who of them pays, and through whom those without a number are reached. */
export function HouseholdCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation('household');
  const may = useMay('clients:write') && !client.erased;
  const { data } = useQuery({ queryKey: keys.household(client.id), queryFn: () => householdApi.of(client.id) });
  const change = useChangeHousehold(client.id, data);
  if (!data || (!may && data.members.length === 0)) return null;
  const { members } = data;
  const payerId = members.find((one) => one.payer)?.clientId ?? null;
  const ids = members.length > 0 ? members.map(({ clientId }) => clientId) : [client.id];
  const put = (memberIds: Uuid[], payer: Uuid | null) =>
    change.mutate({ memberIds, payerId: payer !== null && memberIds.includes(payer) ? payer : null });
  return (
    <SectionCard title={t('title')} note={t('text')}>
      <Stack gap="md" p="md">
        {members.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('alone')}
          </Text>
        )}
        {members.length > 0 && (
          <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {members.map((member) => (
              <Member
                key={member.clientId}
                member={member}
                own={member.clientId === client.id}
                busy={change.isPending}
                onRemove={
                  may
                    ? () =>
                        put(
                          ids.filter((id) => id !== member.clientId),
                          payerId,
                        )
                    : undefined
                }
              />
            ))}
          </Stack>
        )}
        {may && members.length > 0 && (
          <PayerChoice members={members} busy={change.isPending} onChange={(payer) => put(ids, payer)} />
        )}
        {may && <AddMember busy={change.isPending} onAdd={(id) => put([...new Set([...ids, id])], payerId)} />}
      </Stack>
    </SectionCard>
  );
}
