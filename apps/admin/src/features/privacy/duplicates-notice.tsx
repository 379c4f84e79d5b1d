import { Alert, Badge, Button, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Duplicate, privacyApi } from '../../shared/api/privacy-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useMay } from '../../shared/session/use-session.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { MergeDialog } from './merge-dialog.js';
import classes from './privacy.module.css';

/** Milliseconds: looking for duplicates goes through all clients, so not every change asks anew. */
const fresh = 300_000;
const why = { phone: 'dupPhone', email: 'dupEmail', birthday: 'dupBirthday', name: 'dupName' } as const;

/** Says that some clients may be here twice, and leads to merging them. */
export function DuplicatesNotice() {
  const { t } = useTranslation('privacy');
  const may = useMay('clients:write');
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Duplicate | null>(null);
  const { data } = useQuery({
    queryKey: keys.duplicates,
    queryFn: privacyApi.duplicates,
    enabled: may,
    staleTime: fresh,
  });
  const pairs = data?.data ?? [];
  if (pairs.length === 0) return null;
  return (
    <>
      <Alert color="fir" mb="md" p="xs">
        <Group justify="space-between" gap="sm">
          <Text size="sm">{t('dupFound', { count: pairs.length })}</Text>
          <Button size="compact-sm" variant="light" onClick={() => setOpen(true)}>
            {t('dupLook')}
          </Button>
        </Group>
      </Alert>
      <Modal opened={open && !chosen} onClose={() => setOpen(false)} fullScreen={phone} title={t('dupTitle')}>
        <Stack gap="sm">
          {pairs.map((pair) => (
            <UnstyledButton
              key={`${pair.keep.id}/${pair.other.id}`}
              className={classes.choice}
              onClick={() => setChosen(pair)}
            >
              <Group justify="space-between" gap="sm">
                <Text fw={600}>
                  {pair.keep.name === pair.other.name ? pair.keep.name : `${pair.keep.name} · ${pair.other.name}`}
                </Text>
                <Badge variant="light" fz={13}>
                  {t(why[pair.reason])}
                </Badge>
              </Group>
              <Text size="sm" c="dimmed">
                {[pair.keep.phone, pair.keep.email, pair.other.phone, pair.other.email].filter(Boolean).join(' · ')}
              </Text>
            </UnstyledButton>
          ))}
        </Stack>
      </Modal>
      {chosen && <MergeDialog client={chosen.keep} other={chosen.other} onClose={() => setChosen(null)} />}
    </>
  );
}
