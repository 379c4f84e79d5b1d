import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ApiProblem } from '@stamgast/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { privacyApi } from '../../shared/api/privacy-api.js';
import type { Client } from '../../shared/api/types/crm.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { ProblemText } from '../../shared/ui/problem-text.js';

/** How many visits and wishes stand in the way, if that is what was answered. */
function expectedIn(error: Error | null): number {
  if (!(error instanceof ApiProblem) || error.code !== 'client_still_expected') return 0;
  const { bookingIds = [], waitlistEntryIds = [] } = error.body as {
    bookingIds?: string[];
    waitlistEntryIds?: string[];
  };
  return bookingIds.length + waitlistEntryIds.length;
}

/** Asks for the name before it forgets somebody for good. */
export function EraseDialog({ client, onClose }: { readonly client: Client; readonly onClose: () => void }) {
  const { t } = useTranslation(['privacy', 'common']);
  const [typed, setTyped] = useState('');
  const refresh = useRefresh();
  const { name } = client;
  const erase = useMutation({
    mutationFn: () => privacyApi.erase(client.id),
    meta: { quiet: true },
    onSuccess: async () => {
      onClose();
      notifications.show({ message: t('erased') });
      await refresh('client');
    },
  });
  const expected = expectedIn(erase.error);
  const meant = typed.trim() === name.trim();
  return (
    <Modal opened onClose={onClose} title={t('eraseTitle', { name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (meant) erase.mutate();
        }}
      >
        <Stack>
          <Text>{t('eraseText')}</Text>
          <TextInput
            data-autofocus
            autoComplete="off"
            label={t('eraseType', { name })}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {erase.error && (
            <Alert color="red" role="alert">
              {expected > 0 ? t('expected', { count: expected }) : <ProblemText error={erase.error} />}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" color="red.9" disabled={!meant} loading={erase.isPending}>
              {t('eraseDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
