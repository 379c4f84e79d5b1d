import { ActionIcon, Anchor, Avatar, Badge, Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconCalendarPlus, IconDots, IconMail, IconPencil, IconPhone } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { affectedBy } from '../../shared/api/query-keys.js';
import type { Client } from '../../shared/api/types/crm.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { askFor } from '../../shared/shell/dialog-requests.js';
import { StageBadge } from '../../shared/ui/stage-badge.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface ProfileHeadProps {
  readonly client: Client;
  readonly onEdit: () => void;
}

function useArchive(client: Client) {
  const { t } = useTranslation('clients');
  const queryClient = useQueryClient();
  const refresh = async () => {
    for (const key of affectedBy('client')) await queryClient.invalidateQueries({ queryKey: [key] });
  };
  return useMutation({
    mutationFn: () => clientsApi.archive(client),
    onSuccess: async () => {
      await refresh();
      offerUndo(t('profile.archivedDone', { name: client.name }), async () => {
        const current = await clientsApi.one(client.id);
        await clientsApi.change(current, { archived: false });
        await refresh();
      });
    },
  });
}

function Reach({ client: { phone, email } }: { readonly client: Client }) {
  const { t } = useTranslation('clients');
  return (
    <Group gap="md">
      {phone && (
        <Anchor href={`tel:${phone}`} size="sm" aria-label={t('profile.call', { phone })}>
          <Group gap={6} component="span">
            <IconPhone size={15} aria-hidden />
            {phone}
          </Group>
        </Anchor>
      )}
      {email && (
        <Anchor href={`mailto:${email}`} size="sm" aria-label={t('profile.write', { email })}>
          <Group gap={6} component="span">
            <IconMail size={15} aria-hidden />
            {email}
          </Group>
        </Anchor>
      )}
    </Group>
  );
}

/** Who it is, how to reach them, and what one can do. */
export function ProfileHead({ client, onEdit }: ProfileHeadProps) {
  const { t } = useTranslation(['clients', 'common']);
  const format = useFormat();
  const mayWrite = useMay('clients:write');
  const mayBook = useMay('bookings:write');
  const archive = useArchive(client);
  return (
    <Stack gap="md" mb="lg">
      <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/clients" {...props} />}>
        <Group gap={6} component="span">
          <IconArrowLeft size={15} aria-hidden />
          {t('profile.back')}
        </Group>
      </Anchor>
      <Group justify="space-between" align="flex-start">
        <Group gap="md" wrap="nowrap" align="flex-start">
          <Avatar name={client.name} color="fir" size={56} radius="xl" alt="" visibleFrom="xs" />
          <Stack gap={6}>
            <Group gap="xs">
              <Title order={1}>{client.name}</Title>
              <StageBadge stage={client.stage} />
              {client.archived && (
                <Badge color="gray" fz={13}>
                  {t('profile.archived')}
                </Badge>
              )}
              {client.tags.map((tag) => (
                <Badge key={tag} variant="default" fz={13} fw={400} size="lg">
                  {tag}
                </Badge>
              ))}
            </Group>
            <Reach client={client} />
            <Text size="sm" c="dimmed">
              {t('profile.since', { date: format.date(client.createdAt) })}
            </Text>
          </Stack>
        </Group>
        <Group gap="xs">
          {mayBook && (
            <Button
              leftSection={<IconCalendarPlus size={16} />}
              onClick={() => askFor({ kind: 'new-booking', clientId: client.id })}
            >
              {t('profile.book')}
            </Button>
          )}
          {mayWrite && (
            <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
              {t('common:edit')}
            </Button>
          )}
          {mayWrite && !client.archived && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" size={36} aria-label={t('common:more')}>
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => archive.mutate()}>{t('profile.archive')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
    </Stack>
  );
}
