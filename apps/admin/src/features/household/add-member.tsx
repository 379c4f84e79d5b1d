import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { showProblem } from '../../shared/ui/show-problem.js';
import type { ClientChoice } from '../booking/client-choice.js';
import { ClientPicker } from '../booking/client-picker.js';

interface AddMemberProps {
  readonly busy: boolean;
  readonly onAdd: (clientId: Uuid) => void;
}

async function idOf(choice: ClientChoice): Promise<Uuid> {
  if (choice.kind === 'known') return choice.id;
  const { name, phone, email } = choice;
  return (await clientsApi.create({ name: name.trim(), phone: phone.trim() || null, email: email.trim() || null })).id;
}

/** Finds somebody, or writes somebody new down, who belongs to the household. */
export function AddMember({ busy, onAdd }: AddMemberProps) {
  const { t } = useTranslation(['household', 'common']);
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<ClientChoice | null>(null);
  const close = () => {
    setOpen(false);
    setChoice(null);
  };
  const add = useMutation({
    mutationFn: idOf,
    meta: { quiet: true },
    onSuccess: (id) => {
      onAdd(id);
      close();
    },
    onError: showProblem,
  });
  if (!open)
    return (
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen(true)}
      >
        {t('add')}
      </Button>
    );
  return (
    <Stack gap="xs">
      <ClientPicker value={choice} onChange={setChoice} />
      <Group justify="flex-end">
        <Button variant="subtle" onClick={close}>
          {t('common:cancel')}
        </Button>
        <Button
          loading={add.isPending || busy}
          disabled={!choice || choice.name.trim() === ''}
          onClick={() => choice && add.mutate(choice)}
        >
          {t('addDo')}
        </Button>
      </Group>
    </Stack>
  );
}
