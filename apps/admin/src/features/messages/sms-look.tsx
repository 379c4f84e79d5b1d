import type { components } from '@stamgast/api-client';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import { PlainText } from './message-page.js';

interface SmsLookProps {
  readonly label: string;
  readonly text: string;
  readonly size: components['schemas']['SmsSizeResponse'];
}

/** A text message as it leaves, in how many parts and for how much. */
export function SmsLook({ label, text, size }: SmsLookProps) {
  const { t } = useTranslation('sms');
  const format = useFormat();
  const { parts, left, foreign, cost } = size;
  const told = [
    t('size.parts', { count: parts }),
    t('size.left', { count: left }),
    ...(cost ? [t('size.cost', { cost: format.money(cost) })] : []),
  ];
  return (
    <Stack gap="xs">
      <PlainText label={label} text={text} />
      <Text size="sm">{told.join(' · ')}</Text>
      {foreign.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('size.foreign', { letters: foreign.join(' ') })}
        </Text>
      )}
    </Stack>
  );
}
