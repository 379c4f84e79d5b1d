import { ActionIcon, Badge, Button, Checkbox, Group, Modal, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { teamApi } from '../../shared/api/team-api.js';
import type { Staff } from '../../shared/api/types/booking.js';
import type { Invitation, TeamMember } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay, useSession } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { WideTable } from '../../shared/ui/wide-table.js';
import { InviteDialog } from './invite-dialog.js';
import { roles } from './roles.js';

type MemberChange = Parameters<typeof teamApi.changeMember>[1];

function useMemberChange() {
  const { t } = useTranslation(['team', 'common']);
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ member, change }: { member: TeamMember; change: MemberChange }) =>
      teamApi.changeMember(member, change),
    onSuccess: (after, { member, change }) =>
      offerUndo(t('access.changed', { name: after.name }), async () => {
        const { role, staffId, grants } = member;
        await teamApi.changeMember(after, { role, staffId, ...(change.grants && { grants }) });
        await refresh('team_member');
      }),
    // Whoever changes their own place sees at once what they may.
    onSettled: () => Promise.all([refresh('team_member'), refresh('session')]),
  });
}

interface MemberRowProps {
  readonly member: TeamMember;
  readonly staff: readonly Staff[];
  readonly onRemove: () => void;
}

function MemberRow({ member, staff, onRemove }: MemberRowProps) {
  const { t } = useTranslation(['team', 'common']);
  const may = useMay('team:write');
  const session = useSession();
  const change = useMemberChange();
  const granted = (change.isPending ? change.variables.change.grants : undefined) ?? member.grants;
  const own = member.accountId === session.account.id;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{member.name}</Text>
        <Text size="sm" c="dimmed">
          {member.email}
        </Text>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={`${t('access.role')}: ${member.name}`}
          disabled={!may || own || change.isPending}
          value={member.role}
          data={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
          onChange={({ currentTarget }) => {
            const role = roles.find((known) => known === currentTarget.value);
            if (role) change.mutate({ member, change: { role } });
          }}
        />
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={`${t('access.person')}: ${member.name}`}
          disabled={!may || change.isPending}
          value={member.staffId ?? ''}
          data={[
            { value: '', label: t('access.nobody') },
            ...staff.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => change.mutate({ member, change: { staffId: currentTarget.value || null } })}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={t('access.grant', { name: member.name })}
          disabled={session.role !== 'owner' || change.isPending}
          checked={granted.includes('sensitive_notes')}
          onChange={({ currentTarget }) =>
            change.mutate({ member, change: { grants: currentTarget.checked ? ['sensitive_notes'] : [] } })
          }
        />
      </Table.Td>
      <Table.Td ta="right">
        {may && !own && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('access.remove', { name: member.name })}
            onClick={onRemove}
          >
            <IconTrash size={18} />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function RemoveDialog({ member, onClose }: { readonly member: TeamMember; readonly onClose: () => void }) {
  const { t } = useTranslation(['team', 'common']);
  const refresh = useRefresh();
  const remove = useMutation({
    mutationFn: teamApi.removeMember,
    meta: { quiet: true },
    onSuccess: onClose,
    onSettled: () => refresh('team_member'),
  });
  return (
    <Modal opened onClose={onClose} title={t('access.remove', { name: member.name })}>
      <Stack>
        <ProblemAlert error={remove.error} />
        <Text size="sm">{t('access.removeText', { name: member.name })}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate(member)}>
            {t('common:remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTranslation(['team', 'common']);
  const format = useFormat();
  const may = useMay('team:write');
  const refresh = useRefresh();
  const withdraw = useMutation({ mutationFn: teamApi.withdraw, onSettled: () => refresh('invitation') });
  return (
    <Group justify="space-between" px="md" py="sm">
      <Stack gap={0}>
        <Group gap={8}>
          <Text fw={600}>{invitation.email}</Text>
          <Badge variant="default">{t(`common:role.${invitation.role}`)}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {t('access.expires', { date: format.dateTime(invitation.expiresAt) })}
        </Text>
      </Stack>
      {may && (
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(invitation)}>
          {t('access.withdraw')}
        </Button>
      )}
    </Group>
  );
}

/** Who may sign in, as what, and who has been asked. */
export function AccessPanel({ staff }: { readonly staff: readonly Staff[] }) {
  const { t } = useTranslation('team');
  const may = useMay('team:write');
  const members = useQuery({ queryKey: keys.members, queryFn: teamApi.members });
  const invitations = useQuery({ queryKey: keys.invitations, queryFn: teamApi.invitations });
  const [inviting, setInviting] = useState(false);
  const [removing, setRemoving] = useState<TeamMember | null>(null);
  const open = invitations.data?.data.filter(({ acceptedAt }) => !acceptedAt) ?? [];
  if (members.error) return <ProblemAlert error={members.error} onRetry={() => void members.refetch()} />;
  if (!members.data) return <RowsSkeleton rows={4} height={56} />;
  return (
    <Stack>
      <SectionCard
        title={t('access.title')}
        count={members.data.data.length}
        action={
          may && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
              {t('access.invite')}
            </Button>
          )
        }
      >
        <WideTable label={t('access.title')} minWidth={560}>
          <Table verticalSpacing="sm" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('form.name')}</Table.Th>
                <Table.Th>{t('access.role')}</Table.Th>
                <Table.Th>{t('access.person')}</Table.Th>
                <Table.Th>{t('access.confidential')}</Table.Th>
                <Table.Th aria-label={t('access.action')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {members.data.data.map((member) => (
                <MemberRow key={member.id} member={member} staff={staff} onRemove={() => setRemoving(member)} />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      </SectionCard>
      {open.length > 0 && (
        <SectionCard title={t('access.invitations')} count={open.length}>
          {open.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </SectionCard>
      )}
      {inviting && <InviteDialog staff={staff} onClose={() => setInviting(false)} />}
      {removing && <RemoveDialog member={removing} onClose={() => setRemoving(null)} />}
    </Stack>
  );
}
