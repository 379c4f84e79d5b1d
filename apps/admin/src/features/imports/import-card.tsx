import { Badge, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import type { Import, ImportState } from '../../shared/api/types/imports.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ImportErrors } from './import-errors.js';
import { ImportSummary } from './import-summary.js';

export const working = (state: ImportState) => state === 'checking' || state === 'running';

function ProgressLine({ progress, state }: Pick<Import, 'progress' | 'state'>) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { done, total, ratePerSecond, secondsLeft } = progress;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const left =
    secondsLeft === null
      ? null
      : secondsLeft < 90
        ? t('secondsLeft', { count: secondsLeft })
        : t('minutesLeft', { count: Math.round(secondsLeft / 60) });
  return (
    <Stack gap={6}>
      <Progress.Root size="lg">
        <Progress.Section value={share * 100} animated aria-label={t(`state.${state}`)} />
      </Progress.Root>
      <Text size="sm" className="sg-figures">
        {[
          t('done', { done: format.number(done), total: format.number(total) }),
          ratePerSecond !== null && t('rate', { rate: format.number(Math.round(ratePerSecond)) }),
          left,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('safeToClose')}
      </Text>
    </Stack>
  );
}

function Actions({ one }: { readonly one: Import }) {
  const { t } = useTranslation(['imports', 'common']);
  const refresh = useRefresh();
  const onSettled = () => refresh('import');
  const start = useMutation({ mutationFn: importsApi.start, onSettled });
  const cancel = useMutation({ mutationFn: importsApi.cancel, onSettled });
  const open = working(one.state) || one.state === 'checked';
  if (!open) return null;
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

/** One import: how far it is, what it found and what could not be used. */
export function ImportCard({ one }: { readonly one: Import }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const [errors, setErrors] = useState(false);
  return (
    <SectionCard
      title={format.dateTime(one.createdAt)}
      note={t('knownUntil', { day: format.longDay(one.asOf) })}
      action={
        <Badge variant={one.state === 'failed' ? 'light' : 'default'} color={one.state === 'failed' ? 'red' : 'fir'}>
          {t(`state.${one.state}`)}
        </Badge>
      }
    >
      <Stack p="md">
        {working(one.state) && <ProgressLine progress={one.progress} state={one.state} />}
        {one.state === 'checked' && <Text size="sm">{t('checkedText')}</Text>}
        <ImportSummary summary={one.summary} />
        {one.errorCount > 0 && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            aria-expanded={errors}
            onClick={() => setErrors(!errors)}
          >
            {t('errors', { count: one.errorCount })}
          </Button>
        )}
        {errors && <ImportErrors id={one.id} />}
        <Actions one={one} />
      </Stack>
    </SectionCard>
  );
}
