import { Button, Group, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Day, Uuid } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import classes from './free-times.module.css';

interface FreeTimesProps {
  readonly serviceId: Uuid;
  readonly staffId: Uuid;
  readonly day: Day;
  readonly time: string;
  readonly onPick: (time: string) => void;
  /** What else there is to do where nothing is free. */
  readonly otherwise?: ReactNode;
}

/** The free starts of a day as buttons; the one in the form is pressed. */
export function FreeTimes({ serviceId, staffId, day, time, onPick, otherwise }: FreeTimesProps) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const query = { serviceId, staffId: staffId || undefined, from: day, to: day };
  const { data, isPending } = useQuery({
    queryKey: keys.availability(query),
    queryFn: () => bookingsApi.availability(query),
    enabled: serviceId !== '',
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  if (serviceId === '') return null;
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
