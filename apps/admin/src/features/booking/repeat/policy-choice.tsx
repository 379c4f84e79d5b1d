import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeriesPolicy } from '../../../shared/api/types/series.js';

interface PolicyChoiceProps {
  /** How many dates cannot be had. */
  readonly troubled: number;
  readonly value: SeriesPolicy;
  readonly onChange: (policy: SeriesPolicy) => void;
  /** A move leaves such visits where they are. */
  readonly move?: boolean;
}

/** What becomes of the dates that cannot be had. */
export function PolicyChoice({ troubled, value, onChange, move = false }: PolicyChoiceProps) {
  const { t } = useTranslation('series');
  return (
    <Radio.Group
      label={t('troubled', { count: troubled })}
      value={value}
      onChange={(policy) => onChange(policy as SeriesPolicy)}
    >
      <Stack gap={8} mt={8}>
        <Radio value="skip" label={t(move ? 'policy.stay' : 'policy.skip')} />
        <Radio value="nearest" label={t('policy.nearest')} />
      </Stack>
    </Radio.Group>
  );
}
