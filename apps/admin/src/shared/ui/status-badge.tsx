import {
  type Icon,
  IconCalendarCheck,
  IconCalendarX,
  IconCheck,
  IconClockQuestion,
  IconClockX,
  IconDoorEnter,
  IconPlayerPlay,
  IconUserOff,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingStatus } from '../api/types/booking.js';
import classes from './status-badge.module.css';

/** A status is never told by colour alone: each has its own sign, and its word beside it or in the legend. */
export const statusIcons: Readonly<Record<BookingStatus, Icon>> = {
  requested: IconClockQuestion,
  confirmed: IconCalendarCheck,
  arrived: IconDoorEnter,
  in_progress: IconPlayerPlay,
  completed: IconCheck,
  declined: IconX,
  expired: IconClockX,
  cancelled: IconCalendarX,
  no_show: IconUserOff,
};

/** The colour family of a status: what has fallen away shares one. */
export function statusTone(status: BookingStatus): string {
  return status === 'declined' || status === 'expired' ? 'cancelled' : status;
}

/** Sign and word of a booking's status on its colour. */
export function StatusBadge({ status }: { readonly status: BookingStatus }) {
  const { t } = useTranslation('common');
  const Sign = statusIcons[status];
  const tone = statusTone(status);
  return (
    <span
      className={classes.badge}
      style={{
        background: `var(--sg-${tone}-bg)`,
        color: `var(--sg-${tone}-fg)`,
        borderColor: `var(--sg-${tone}-edge)`,
      }}
    >
      <Sign size={15} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
