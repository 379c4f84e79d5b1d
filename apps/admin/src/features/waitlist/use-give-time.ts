import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Instant, Uuid } from '../../shared/api/types/shared-words.js';
import type { WaitlistEntry } from '../../shared/api/types/waitlist.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { waitlistApi } from '../../shared/api/waitlist-api.js';
import { useFormat } from '../../shared/format/use-format.js';

export interface ChosenTime {
  readonly start: Instant;
  /** Absent: whoever they wait for, else anybody who is free. */
  readonly staffId?: Uuid;
}

/** Offers a time to somebody who waits, or books it for them. */
export function useGiveTime(entry: Pick<WaitlistEntry, 'id' | 'clientName'>, onDone: (booked: boolean) => void) {
  const { t } = useTranslation('waitlist');
  const format = useFormat();
  const refresh = useRefresh();
  const client = entry.clientName;
  const offer = useMutation({
    mutationFn: (time: ChosenTime) => waitlistApi.offer(entry.id, time),
    meta: { quiet: true },
    onSuccess: (_, { start }) => {
      notifications.show({ message: t('offeredTo', { client, when: format.dateTime(start) }) });
      void refresh('waitlist');
      onDone(false);
    },
  });
  const book = useMutation({
    mutationFn: (time: ChosenTime) => waitlistApi.book(entry.id, time),
    meta: { quiet: true },
    onSuccess: (_, { start }) => {
      notifications.show({ message: t('bookedFor', { client, when: format.dateTime(start) }) });
      void refresh('booking');
      void refresh('waitlist');
      onDone(true);
    },
  });
  return { offer, book };
}
