import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';

interface FormProps {
  readonly text?: string;
  readonly save: (text: string) => Promise<unknown>;
  readonly onCancel?: () => void;
}

/** Writes a note or writes it anew; what could not be kept stays in the field. */
export function SensitiveNoteForm({ text: begin = '', save, onCancel }: FormProps) {
  const { t } = useTranslation(['sensitiveNotes', 'common']);
  const [text, setText] = useState(begin);
  const write = useMutation({
    mutationFn: () => save(text.trim()),
    meta: { quiet: true },
    onSuccess: () => setText(''),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) write.mutate();
      }}
    >
      <Stack gap="xs">
        <ProblemAlert error={write.error} />
        <Textarea
          label={t('note')}
          autosize
          minRows={2}
          maxLength={4000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" variant="default" loading={write.isPending} disabled={!text.trim()}>
            {t('common:save')}
          </Button>
          {onCancel && (
            <Button variant="subtle" onClick={onCancel}>
              {t('common:cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
