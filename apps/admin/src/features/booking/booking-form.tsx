import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import { clockOf, parseClock } from '../../shared/time/zoned.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { WhyNot } from '../explain/why-not.js';
import { WaitInstead } from '../waitlist/wait-instead.js';
import { ClientPicker } from './client-picker.js';
import { FreeTimes } from './free-times.js';
import { PartFields } from './part-fields.js';
import { TakenNotice } from './taken-notice.js';
import { type BookingStart, useBookingForm } from './use-booking-form.js';
import { visitQuery } from './visit-parts.js';

interface BookingFormProps {
  readonly start: BookingStart;
  readonly onBooked: (booking: Booking) => void;
  readonly onCancel: () => void;
}

/** Whom, what, with whom, when: in a popover on the calendar, and in a dialog elsewhere. */
export function BookingForm({ start, onBooked, onCancel }: BookingFormProps) {
  const { t } = useTranslation(['booking', 'common']);
  const state = useBookingForm(start, onBooked);
  const { form, book } = state;
  const { parts, day, time } = form.values;
  const visit = visitQuery(parts);
  const [only] = parts.length === 1 ? parts : [];
  const setTime = (value: string) => form.setFieldValue('time', value);
  const tidyTime = () => {
    const minute = parseClock(time);
    if (minute !== null) setTime(clockOf(minute));
  };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => book.mutate({ values, override: false }))}>
      <Stack gap="sm">
        <ClientPicker
          value={form.values.client}
          error={form.errors['client'] as string | undefined}
          onChange={(client) => form.setFieldValue('client', client)}
        />
        <PartFields form={form} />
        <SimpleGrid cols={2} spacing="xs">
          <DayInput inPlace label={t('new.day')} value={day} onChange={(next) => form.setFieldValue('day', next)} />
          <TextInput
            label={t('new.time')}
            placeholder={t('new.timeHint')}
            inputMode="numeric"
            {...form.getInputProps('time')}
            onBlur={tidyTime}
          />
        </SimpleGrid>
        <FreeTimes
          visit={visit}
          day={day}
          time={time}
          onPick={setTime}
          otherwise={
            only && (
              <WaitInstead
                client={form.values.client}
                serviceId={only.serviceId}
                staffId={only.staffId}
                day={day}
                onDone={onCancel}
              />
            )
          }
        />
        <WhyNot
          wish={{ visit, day, time }}
          onPick={(next) => form.setValues({ ...form.values, ...next })}
          onLeave={onCancel}
        />
        <Textarea label={t('new.note')} autosize minRows={1} maxRows={4} {...form.getInputProps('note')} />
        <TakenNotice form={form} book={book} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={book.isPending}>
            {t('new.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
