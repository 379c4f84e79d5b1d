import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { affectedBy } from '../../shared/api/query-keys.js';
import type { Booking, NewBooking } from '../../shared/api/types/booking.js';
import type { WrittenAnswer } from '../../shared/api/types/questions.js';
import type { Day, Uuid } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { instantAt, parseClock } from '../../shared/time/zoned.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import type { ClientChoice } from './client-choice.js';
import { bookedAs, newPart, type PartValues } from './visit-parts.js';

export interface BookingStart {
  readonly client?: ClientChoice | null;
  readonly serviceId?: Uuid;
  /** Anyone when empty. */
  readonly staffId?: Uuid;
  readonly day: Day;
  /** HH:MM of the business. */
  readonly time?: string;
}

interface Values {
  readonly client: ClientChoice | null;
  readonly parts: readonly PartValues[];
  readonly day: Day;
  readonly time: string;
  readonly note: string;
  /** To the business's own questions. */
  readonly answers: WrittenAnswer[];
  readonly overrideReason: string;
}

function toRequest(values: Values, timeZone: string, override: boolean): NewBooking {
  const { client, parts, day, time, note } = values;
  const person =
    client?.kind === 'known'
      ? { clientId: client.id }
      : {
          client: {
            name: client?.name.trim() ?? '',
            phone: client?.phone.trim() || undefined,
            email: client?.email.trim() || undefined,
          },
        };
  return {
    ...person,
    ...bookedAs(parts),
    start: instantAt(day, parseClock(time) ?? 0, timeZone),
    note: note.trim() || undefined,
    answers: values.answers,
    override,
    overrideReason: override ? values.overrideReason.trim() || undefined : undefined,
  };
}

/** The form of a new booking, its checks and its sending; `onBooked` gets the booking. */
export function useBookingForm(start: BookingStart, onBooked: (booking: Booking) => void) {
  const { t } = useTranslation(['booking', 'common']);
  const { timeZone } = useBusiness();
  const format = useFormat();
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    initialValues: {
      client: start.client ?? null,
      parts: [newPart({ serviceId: start.serviceId ?? '', staffId: start.staffId ?? '' })],
      day: start.day,
      time: start.time ?? '',
      note: '',
      answers: [],
      overrideReason: '',
    },
    validate: {
      client: (client) => (client && client.name.trim() ? null : t('new.missingClient')),
      parts: { serviceId: (serviceId: string) => (serviceId ? null : t('new.missingService')) },
      time: (time) => (parseClock(time) === null ? t('new.badTime') : null),
    },
  });
  const refresh = async () => {
    for (const key of affectedBy('booking')) await queryClient.invalidateQueries({ queryKey: [key] });
  };
  const book = useMutation({
    mutationFn: ({ values, override }: { values: Values; override: boolean }) =>
      bookingsApi.create(toRequest(values, timeZone, override)),
    meta: { quiet: true },
    onSuccess: (booking) => {
      onBooked(booking);
      void refresh();
      const client = booking.clientName ?? t('common:walkIn');
      offerUndo(t('new.booked', { client, when: format.dateTime(booking.start) }), async () => {
        await bookingsApi.cancel(booking, { notify: false });
        await refresh();
      });
    },
  });
  const first = (values: Values) => toRequest(values, timeZone, false);
  return { form, book, first };
}

export type BookingFormState = ReturnType<typeof useBookingForm>;
