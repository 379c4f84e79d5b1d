import { Button, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sensitiveNotesApi } from '../../shared/api/sensitive-notes-api.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { SensitiveNoteForm } from './sensitive-note-form.js';
import { SensitiveNoteRow } from './sensitive-note-row.js';

/** What the client told in confidence: closed until somebody who may opens it, which is written down. */
export function SensitiveNotesCard({ clientId }: { readonly clientId: Uuid }) {
  const { t } = useTranslation('sensitiveNotes');
  const may = useMay('sensitive-notes:read');
  // A mutation, not a query: it is read when somebody asks, never again by itself, and kept nowhere.
  const reading = useMutation({ mutationFn: () => sensitiveNotesApi.read(clientId), meta: { quiet: true }, gcTime: 0 });
  if (!may) return null;
  const notes = reading.data?.data;
  const again = () => reading.mutateAsync();
  return (
    <SectionCard title={t('title')} note={t('told')}>
      <Stack p="md">
        <ProblemAlert error={reading.error} />
        {!notes && (
          <Button
            variant="default"
            leftSection={<IconLock size={16} aria-hidden />}
            loading={reading.isPending}
            onClick={() => reading.mutate()}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('show')}
          </Button>
        )}
        {notes && (
          <>
            {notes.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('none')}
              </Text>
            )}
            <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
              {notes.map((note) => (
                <SensitiveNoteRow
                  key={`${note.id} ${note.version}`}
                  clientId={clientId}
                  note={note}
                  onChanged={again}
                />
              ))}
            </Stack>
            <SensitiveNoteForm
              save={async (text) => {
                await sensitiveNotesApi.add(clientId, text);
                await again();
              }}
            />
            <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => reading.reset()}>
              {t('hide')}
            </Button>
          </>
        )}
      </Stack>
    </SectionCard>
  );
}
