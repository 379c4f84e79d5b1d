import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { useMay } from '../../shared/session/use-session.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { useBookingCache } from './use-booking-action.js';

/** The internal note; saved when one leaves the field. */
export function PanelNote({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('booking');
  const may = useMay('bookings:write');
  const { put } = useBookingCache();
  const [text, setText] = useState(booking.note ?? '');
  useEffect(() => setText(booking.note ?? ''), [booking.note]);
  const save = useMutation({
    mutationFn: (note: string) => bookingsApi.change(booking, { note: note || null }),
    onSuccess: (after) => {
      put(after);
      offerUndo(t('panel.noteSaved'), async () => put(await bookingsApi.change(after, { note: booking.note })));
    },
  });
  return (
    <Textarea
      label={t('panel.note')}
      placeholder={t('panel.notePlaceholder')}
      autosize
      minRows={2}
      readOnly={!may}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => text.trim() !== (booking.note ?? '') && save.mutate(text.trim())}
    />
  );
}
