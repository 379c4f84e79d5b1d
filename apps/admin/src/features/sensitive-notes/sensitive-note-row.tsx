import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SensitiveNote, sensitiveNotesApi } from '../../shared/api/sensitive-notes-api.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { SensitiveNoteForm } from './sensitive-note-form.js';

interface RowProps {
  readonly clientId: Uuid;
  readonly note: SensitiveNote;
  readonly onChanged: () => Promise<unknown>;
}

/** One note, to be written anew or destroyed. */
export function SensitiveNoteRow({ clientId, note, onChanged }: RowProps) {
  const { t } = useTranslation(['sensitiveNotes', 'common']);
  const format = useFormat();
  const [writing, setWriting] = useState(false);
  const remove = useMutation({
    mutationFn: () => sensitiveNotesApi.remove(clientId, note),
    onSuccess: async () => {
      offerUndo(t('removed'), async () => {
        await sensitiveNotesApi.add(clientId, note.text);
        await onChanged();
      });
      await onChanged();
    },
  });
  if (writing)
    return (
      <li>
        <SensitiveNoteForm
          text={note.text}
          onCancel={() => setWriting(false)}
          save={async (text) => {
            await sensitiveNotesApi.change(clientId, note, text);
            setWriting(false);
            await onChanged();
          }}
        />
      </li>
    );
  return (
    <li>
      <Stack gap={2}>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</Text>
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {format.dateTime(note.at)}
          </Text>
          <Button size="compact-xs" variant="subtle" onClick={() => setWriting(true)}>
            {t('common:edit')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="clay"
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('common:remove')}
          </Button>
        </Group>
      </Stack>
    </li>
  );
}
