import { ApiProblem } from '@stamgast/api-client';
import { Button, Center, Stack, Text } from '@mantine/core';
import { LineDrawing } from '@stamgast/ui';
import { useTranslation } from 'react-i18next';
import { ProblemText } from './problem-text.js';

interface CrashScreenProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In place of a screen that could not be shown. */
export function CrashScreen({ error, onRetry }: CrashScreenProps) {
  const { t } = useTranslation(['errors', 'common']);
  return (
    <Center mih="70dvh" p="md">
      <Stack align="center" maw={420} ta="center" role="alert">
        <LineDrawing name="chair" />
        {error instanceof ApiProblem ? <ProblemText error={error} /> : <Text>{t('crash.text')}</Text>}
        <Button onClick={onRetry}>{t('common:retry')}</Button>
      </Stack>
    </Center>
  );
}
