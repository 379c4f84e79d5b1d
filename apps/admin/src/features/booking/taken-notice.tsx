import { ApiProblem } from '@stamgast/api-client';
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Slot } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { clockOf, minuteOf } from '../../shared/time/zoned.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import type { BookingFormState } from './use-booking-form.js';

function alternativesOf(error: ApiProblem): readonly Slot[] {
  const { alternatives } = error.body;
  return Array.isArray(alternatives) ? (alternatives as readonly Slot[]) : [];
}

/** When the time is not free: the nearest free ones, or the same time with a reason. Everything typed stays. */
export function TakenNotice({ form, book }: Pick<BookingFormState, 'form' | 'book'>) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const { timeZone } = useBusiness();
  const { error } = book;
  if (!(error instanceof ApiProblem) || error.status !== 409) return <ProblemAlert error={error} />;
  const alternatives = alternativesOf(error);
  const take = (slot: Slot) => {
    const values = { ...form.values, day: slot.date, time: clockOf(minuteOf(slot.start, slot.date, timeZone)) };
    form.setValues(values);
    book.mutate({ values, override: false });
  };
  return (
    <Alert color="clay" role="alert">
      <Stack gap="xs">
        <Text size="sm">{t('new.takenTry')}</Text>
        <Group gap={6}>
          {alternatives.map((slot) => (
            <Button key={slot.start} size="compact-sm" variant="default" onClick={() => take(slot)}>
              {format.dateTime(slot.start)}
            </Button>
          ))}
        </Group>
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput flex={1} label={t('new.overrideReason')} {...form.getInputProps('overrideReason')} />
          <Button
            color="clay"
            disabled={!form.values.overrideReason.trim()}
            loading={book.isPending}
            onClick={() => book.mutate({ values: form.values, override: true })}
          >
            {t('new.override')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
