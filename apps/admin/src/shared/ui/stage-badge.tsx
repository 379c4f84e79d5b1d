import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../api/types/crm.js';

const colors: Readonly<Record<Stage, string>> = {
  lead: 'gray',
  new: 'blue',
  returning: 'teal',
  regular: 'fir',
  ambassador: 'violet',
  due: 'yellow',
  late: 'orange',
  slipping: 'clay',
  lost: 'gray',
};

/** Where a client stands in their own rhythm, in a word. */
export function StageBadge({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('common');
  return (
    <Badge variant="light" color={colors[stage]} fz={13} size="lg" style={{ flex: 'none' }}>
      {t(`stage.${stage}`)}
    </Badge>
  );
}
