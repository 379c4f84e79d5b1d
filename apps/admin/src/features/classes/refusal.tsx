import { ApiProblem } from '@stamgast/api-client';
import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { ProblemText } from '../../shared/ui/problem-text.js';

/** What a team member may insist on. */
const mayInsist = new Set(['class_full', 'course_full', 'client_busy']);

interface RefusalProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onInsist: (reason: string) => void;
}

/** Why it was refused, and the way to do it all the same where there is one. */
export function Refusal({ error, busy, onInsist }: RefusalProps) {
  const { t } = useTranslation('courses');
  const [reason, setReason] = useState('');
  if (!(error instanceof ApiProblem) || !mayInsist.has(error.body.code ?? '')) return <ProblemAlert error={error} />;
  return (
    <Alert color="clay" role="alert">
      <Stack gap="xs">
        <ProblemText error={error} />
        <Group align="end" gap="xs">
          <TextInput
            label={t('add.why')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Button color="clay" disabled={reason.trim() === ''} loading={busy} onClick={() => onInsist(reason.trim())}>
            {t('add.anyway')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
