import { ApiProblem } from '@stamgast/api-client';
import { Anchor, CopyButton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What went wrong in plain words: ours for the codes we know, else the server's own sentence. */
export function useProblemWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation(['errors', 'common']);
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('server');
    if (error.code === 'offline') return t('offline');
    if (error.status === 412) return t('stale.text');
    const key = `code.${error.code}`;
    if (i18n.exists(key, { ns: 'errors' })) return t(key as 'code.not_found');
    if (error.status >= 500) return t('server');
    return error.body.detail ?? error.message;
  };
}

/** The words of a problem, with its reference to copy when the server could not help itself. */
export function ProblemText({ error }: { readonly error: unknown }) {
  const { t } = useTranslation(['errors', 'common']);
  const words = useProblemWords();
  const requestId = error instanceof ApiProblem && error.status >= 500 ? error.requestId : null;
  return (
    <Stack gap={4}>
      <Text size="sm">{words(error)}</Text>
      {requestId && (
        <CopyButton value={requestId}>
          {({ copied, copy }) => (
            <Anchor component="button" type="button" size="xs" ta="left" onClick={copy}>
              {copied ? t('common:copied') : t('requestId', { id: requestId })}
            </Anchor>
          )}
        </CopyButton>
      )}
    </Stack>
  );
}
