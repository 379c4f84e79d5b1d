import type { PublicBooking } from '../api/types.js';
import { useManageI18n } from './use-manage-i18n.js';
import { Alert, Check } from '../parts/icons.js';

const bad = new Set(['cancelled', 'declined', 'expired', 'no_show']);

/** The booking's state in a word with a sign, never by colour alone. */
export function StatusBadge({ booking }: { booking: PublicBooking }) {
  const { t } = useManageI18n();
  const { status } = booking;
  const tone = bad.has(status) ? 'bad' : status === 'requested' ? 'waiting' : 'good';
  return (
    <p className="badge" data-tone={tone}>
      {tone === 'good' ? <Check /> : <Alert />}
      {t(`manage.status.${status}`)}
    </p>
  );
}
