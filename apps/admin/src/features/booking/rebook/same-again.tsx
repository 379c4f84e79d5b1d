import { Button, Group, NumberInput, Skeleton, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../../shared/api/types/booking.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useMay } from '../../../shared/session/use-session.js';
import { minuteOf } from '../../../shared/time/zoned.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { useDistance, useNextVisit } from './use-next-visit.js';

interface SameAgainProps {
  readonly booking: Booking;
}

const mostWeeks = 52;

/** The next visit, while the client still stands at the desk: same service, person, weekday and time. */
export function SameAgain({ booking }: SameAgainProps) {
  const may = useMay('bookings:write');
  const isNow = booking.status === 'completed' || booking.status === 'in_progress';
  if (!may || !isNow || !booking.clientId || booking.classSessionId) return null;
  return <NextVisit booking={booking} />;
}

function NextVisit({ booking }: SameAgainProps) {
  const { t } = useTranslation('series');
  const distance = useDistance(booking);
  const [chosen, setChosen] = useState<number | string | null>(null);
  const weeks = Number(chosen ?? distance.weeks);
  const isWeeks = distance.isKnown && Number.isInteger(weeks) && weeks >= 1 && weeks <= mostWeeks;
  return (
    <Stack gap="xs" component="section" aria-label={t('again.title')}>
      <Text fw={600}>{t('again.title')}</Text>
      <NumberInput
        label={t('again.weeks')}
        description={distance.rhythmWeeks ? t('again.rhythm', { count: distance.rhythmWeeks }) : undefined}
        min={1}
        max={mostWeeks}
        allowDecimal={false}
        value={chosen ?? (distance.isKnown ? distance.weeks : '')}
        onChange={setChosen}
      />
      <Proposal booking={booking} weeks={isWeeks ? weeks : null} />
    </Stack>
  );
}

function Proposal({ booking, weeks }: SameAgainProps & { readonly weeks: number | null }) {
  const { t } = useTranslation('series');
  const format = useFormat(booking.timeZone);
  const { day, slots, error, book } = useNextVisit(booking, weeks);
  if (book.data)
    return (
      <Text size="sm" role="status">
        {t('again.booked', { when: format.dateTime(book.data.start) })}
      </Text>
    );
  if (error) return <ProblemAlert error={error} />;
  if (!slots) return <Skeleton height={36} />;
  const [best, ...others] = slots;
  if (!best)
    return (
      <Text size="sm" c="dimmed">
        {t('again.none', { day: format.shortDay(day) })}
      </Text>
    );
  const minute = (instant: string, on: string) => minuteOf(instant, on, booking.timeZone);
  const isExact =
    best.date === day && minute(best.start, best.date) === minute(booking.start, format.dayOf(booking.start));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(isExact ? 'again.exact' : 'again.near')}
      </Text>
      <Button
        variant="light"
        leftSection={<IconCalendarPlus size={16} />}
        loading={book.isPending}
        onClick={() => book.mutate(best)}
      >
        {t('again.book', { when: format.dateTime(best.start) })}
      </Button>
      {others.length > 0 && (
        <Group gap={6} role="group" aria-label={t('again.other')}>
          {others.map((slot) => (
            <Button
              key={slot.start}
              size="compact-sm"
              variant="default"
              fw={400}
              disabled={book.isPending}
              onClick={() => book.mutate(slot)}
            >
              {format.dateTime(slot.start)}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
