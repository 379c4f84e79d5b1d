import { useTranslation } from 'react-i18next';
import type { Stage } from '../api/types/crm.js';
import classes from './status-badge.module.css';

/** The colour families of the booking statuses serve the stages too: they hold AA on both schemes. */
const tones: Readonly<Record<Stage, string>> = {
  lead: 'cancelled',
  new: 'confirmed',
  returning: 'confirmed',
  regular: 'in_progress',
  ambassador: 'arrived',
  due: 'requested',
  late: 'requested',
  slipping: 'no_show',
  lost: 'completed',
};

/** Where a client stands in their own rhythm, in a word. */
export function StageBadge({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('common');
  const tone = tones[stage];
  return (
    <span
      className={classes.badge}
      style={{ background: `var(--sg-${tone}-bg)`, color: `var(--sg-${tone}-fg)`, borderColor: 'transparent' }}
    >
      {t(`stage.${stage}`)}
    </span>
  );
}
