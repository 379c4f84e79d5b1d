import { Button, Group, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { VisitQuery } from '../../shared/api/types/booking.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import classes from './free-times.module.css';

interface FreeTimesProps {
  /** What is to be booked; null while that is not known. */
  readonly visit: VisitQuery | null;
  readonly day: Day;
  readonly time: string;
  readonly onPick: (time: string) => void;
  /** What else there is to do where nothing is free. */
  readonly otherwise?: ReactNode;
}

/** The free starts of a day as buttons; the one in the form is pressed. */
export function FreeTimes({ visit, day, time, onPick, otherwise }: FreeTimesProps) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const query = { ...visit, from: day, to: day };
  const { data, isPending } = useQuery({
    queryKey: keys.availability(query),
    queryFn: () => bookingsApi.availability(query),
    enabled: visit !== null,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  if (visit === null) return null;
  if (isPending) return <Skeleton height={32} />;
  const starts = [...new Set(data?.slots.map(({ start }) => format.time(start)))];
  if (starts.length === 0)
    return (
      <>
        <Text size="sm" c="dimmed">
          {t('new.noFreeTimes')}
        </Text>
        {otherwise}
      </>
    );
  return (
    <Group gap={6} className={classes.times} role="group" aria-label={t('new.freeTimes')}>
      {starts.map((start) => (
        <Button
          key={start}
          size="compact-sm"
          variant={start === time ? 'filled' : 'default'}
          aria-pressed={start === time}
          fw={400}
          onClick={() => onPick(start)}
        >
          {start}
        </Button>
      ))}
    </Group>
  );
}
