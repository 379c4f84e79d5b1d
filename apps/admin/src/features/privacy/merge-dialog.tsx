import { Button, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Client } from '../../shared/api/types/crm.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { MergeComparison } from './merge-comparison.js';
import classes from './privacy.module.css';

function FindOther({ client, onChoose }: { readonly client: Client; readonly onChoose: (other: Client) => void }) {
  const { t } = useTranslation('privacy');
  const [typed, setTyped] = useState(client.name);
  const [search] = useDebouncedValue(typed.trim(), 150);
  const query = { search, limit: 8 };
  const { data } = useQuery({
    queryKey: keys.clients(query),
    queryFn: () => clientsApi.list(query),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
  const others = (data?.data ?? []).filter(({ id }) => id !== client.id);
  return (
    <Stack gap="sm">
      <TextInput
        data-autofocus
        autoComplete="off"
        label={t('mergeFind')}
        description={t('mergeFindHint')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {data && others.length === 0 && <Text c="dimmed">{t('mergeNobody')}</Text>}
      {others.map((other) => (
        <UnstyledButton key={other.id} className={classes.choice} onClick={() => onChoose(other)}>
          <Text fw={600}>{other.name}</Text>
          <Text size="sm" c="dimmed">
            {[other.phone, other.email].filter(Boolean).join(' · ')}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}

interface MergeDialogProps {
  readonly client: Client;
  /** Known already where a duplicate was proposed. */
  readonly other?: Client;
  readonly onClose: () => void;
}

/** Finds the other record of a person, shows both side by side, and makes one of them. */
export function MergeDialog({ client, other: proposed, onClose }: MergeDialogProps) {
  const { t } = useTranslation('privacy');
  const [other, setOther] = useState<Client | null>(proposed ?? null);
  const phone = usePhone();
  return (
    <Modal opened onClose={onClose} size="lg" fullScreen={phone} title={t('mergeTitle', { name: client.name })}>
      {other ? (
        <>
          <MergeComparison one={client} other={other} onDone={onClose} />
          {!proposed && (
            <Group mt="sm">
              <Button variant="subtle" size="compact-sm" onClick={() => setOther(null)}>
                {t('back')}
              </Button>
            </Group>
          )}
        </>
      ) : (
        <FindOther client={client} onChoose={setOther} />
      )}
    </Modal>
  );
}
