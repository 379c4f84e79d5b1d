import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import type { Import, ImportState } from '../../shared/api/types/imports.js';
import { useRefresh } from '../../shared/api/use-refresh.js';

export const isWorking = (state: ImportState) => state === 'checking' || state === 'running';

/** What can be done with an import that has not ended: start it once it is checked, or stop it. */
export function ImportActions({ one }: { readonly one: Import }) {
  const { t } = useTranslation(['imports', 'common']);
  const refresh = useRefresh();
  const onSettled = () => refresh('import');
  const start = useMutation({ mutationFn: importsApi.start, onSettled });
  const cancel = useMutation({ mutationFn: importsApi.cancel, onSettled });
  if (!isWorking(one.state) && one.state !== 'checked') return null;
  return (
    <Group>
      {one.state === 'checked' && (
        <Button loading={start.isPending} onClick={() => start.mutate(one)}>
          {t('start')}
        </Button>
      )}
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(one)}>
        {t('common:cancel')}
      </Button>
    </Group>
  );
}
