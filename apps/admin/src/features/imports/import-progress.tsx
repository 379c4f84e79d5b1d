import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';

/** Below this many seconds, minutes would be too rough. */
const countedInSeconds = 90;

/** How far an import is: rows, pace and the time that is left. */
export function ImportProgress({ progress, state }: Pick<Import, 'progress' | 'state'>) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { done, total, ratePerSecond, secondsLeft } = progress;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const rows = t('done', { done: format.number(done), total: format.number(total) });
  const rate = ratePerSecond === null ? null : t('rate', { rate: format.number(Math.round(ratePerSecond)) });
  const left =
    secondsLeft === null
      ? null
      : secondsLeft < countedInSeconds
        ? t('secondsLeft', { count: secondsLeft })
        : t('minutesLeft', { count: Math.round(secondsLeft / 60) });
  return (
    <Stack gap={6}>
      <Progress.Root size="lg">
        <Progress.Section
          value={share * 100}
          animated
          withAria={false}
          role="progressbar"
          aria-label={t(`state.${state}`)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.floor(share * 100)}
          aria-valuetext={[rows, left].filter(Boolean).join(', ')}
        />
      </Progress.Root>
      <Text size="sm" className="sg-figures">
        {[rows, rate, left].filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('safeToClose')}
      </Text>
    </Stack>
  );
}
