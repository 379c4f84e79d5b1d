import { useTranslation } from 'react-i18next';
import type { GivenAnswer } from '../../shared/api/types/questions.js';
import { useFormat } from '../../shared/format/use-format.js';

/** An answer in words. */
export function useAnswerText(): (answer: Pick<GivenAnswer, 'kind' | 'value'>) => string {
  const { t } = useTranslation('questions');
  const format = useFormat();
  return ({ kind, value }) => {
    if (value === null) return t('before');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return format.number(value);
    if (Array.isArray(value)) return value.join(', ');
    return kind === 'date' ? format.longDay(value) : value;
  };
}
