import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking, Staff } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { instantAt, minutesBetween } from '../../shared/time/zoned.js';
import type { Refusal } from './conflict-dialog.js';
import type { Block, ColumnPlan } from './day-plan.js';
import type { DragState } from './drag-store.js';
import { isMovable } from './movable.js';
import type { SeriesDrop } from './series-drop-dialog.js';
import { usePlaceBooking } from './use-place-booking.js';

type Landing = Pick<DragState, 'mode' | 'start' | 'length'>;

interface PlacingProps {
  readonly staff: readonly Staff[];
  readonly timeZone: string;
  readonly onOpen: (booking: Booking) => void;
}

/** Turns a drop into a placement and sends it, or says why it cannot be. */
export function usePlacing({ staff, timeZone, onOpen }: PlacingProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat(timeZone);
  const [announcement, announce] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [drop, setDrop] = useState<SeriesDrop | null>(null);
  const { mutate } = usePlaceBooking((input, error) => setRefusal({ ...input, error }));
  const place = useCallback(
    ({ booking, appointment }: Block, column: ColumnPlan, next: Landing) => {
      if (!isMovable(booking)) {
        announce(t('cannotMove', { status: t(`common:status.${booking.status}`) }));
        return;
      }
      const single = booking.appointments.length === 1;
      const staffId = column.staffId ?? appointment.staffId;
      if (!single && staffId !== appointment.staffId) {
        announce(t('cannotSwap'));
        onOpen(booking);
        return;
      }
      const start = instantAt(column.day, next.start, timeZone);
      const person = staff.find(({ id }) => id === staffId);
      const client = booking.clientName ?? t('common:walkIn');
      if (next.mode === 'resize') {
        const end = instantAt(column.day, next.start + next.length, timeZone);
        const duration = minutesBetween(booking.start, end);
        if (duration >= 5) mutate({ booking, placement: { kind: 'resize', duration } });
        return;
      }
      // The booking starts earlier than a later appointment of its own by as much as before.
      const offset = minutesBetween(booking.start, appointment.start);
      const bookingStart = new Date(Date.parse(start) - offset * 60_000).toISOString();
      const change = single ? { staffId, staffName: person?.name } : {};
      const placement = { kind: 'move', start: bookingStart, ...change } as const;
      if (booking.series) {
        setDrop({ booking, placement });
        return;
      }
      mutate({ booking, placement });
      announce(t('announceMove', { client, when: format.dateTime(start), staff: person?.name }));
    },
    [format, mutate, onOpen, staff, t, timeZone],
  );
  return { place, announcement, refusal, setRefusal, drop, setDrop, retry: mutate };
}
