import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';

const longest = 1500;

interface AnswerFormProps {
  readonly address: string;
  readonly send: (text: string) => Promise<unknown>;
}

/** Writes to a client. What could not be sent stays in the field. */
export function AnswerForm({ address, send }: AnswerFormProps) {
  const { t } = useTranslation('conversations');
  const may = useMay('clients:write');
  const refresh = useRefresh();
  const [text, setText] = useState('');
  const write = useMutation({
    mutationFn: () => send(text.trim()),
    meta: { quiet: true },
    onSuccess: async () => {
      setText('');
      await refresh('conversation');
    },
  });
  if (!may) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) write.mutate();
      }}
    >
      <ProblemAlert error={write.error} />
      <Textarea
        label={t('write')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longest}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="space-between" mt="xs">
        <Text size="xs" c="dimmed">
          {t('goesTo', { address })}
        </Text>
        <Button type="submit" loading={write.isPending} disabled={!text.trim()}>
          {t('send')}
        </Button>
      </Group>
    </form>
  );
}
