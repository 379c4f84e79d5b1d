import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import { useDuration } from '../../shared/format/use-duration.js';
import { useFormat } from '../../shared/format/use-format.js';
import { clockOf, parseClock } from '../../shared/time/zoned.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { WhyNot } from '../explain/why-not.js';
import { WaitInstead } from '../waitlist/wait-instead.js';
import { DeskQuestions } from '../questions/desk-questions.js';
import { ClientPicker } from './client-picker.js';
import { FreeTimes } from './free-times.js';
import { RepeatPart } from './repeat/repeat-part.js';
import { useRepeat } from './repeat/use-repeat.js';
import { TakenNotice } from './taken-notice.js';
import { type BookingFormState, type BookingStart, useBookingForm } from './use-booking-form.js';

interface BookingFormProps {
  readonly start: BookingStart;
  readonly onBooked: () => void;
  readonly onCancel: () => void;
}

const inPlace = { withinPortal: false };

function useOffer({ form }: BookingFormState) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat();
  const duration = useDuration();
  const { data: services } = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  const { data: staff } = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const { serviceId, staffId } = form.values;
  return useMemo(() => {
    const offered = (services?.data ?? []).filter(
      ({ archived, staffIds }) => !archived && (!staffId || staffIds.includes(staffId)),
    );
    const service = services?.data.find(({ id }) => id === serviceId);
    const people = (staff?.data ?? []).filter(
      ({ id, archived }) => !archived && (!service || service.staffIds.includes(id)),
    );
    return {
      services: offered.map((one) => ({
        value: one.id,
        label: `${one.name} · ${duration(one.duration)} · ${format.money(one.price)}`,
      })),
      staff: [{ value: '', label: t('common:anyone') }, ...people.map(({ id, name }) => ({ value: id, label: name }))],
    };
  }, [services, staff, serviceId, staffId, duration, format, t]);
}

/** When one visit can be had, and why not. */
function OneVisit({ state, onLeave }: { readonly state: BookingFormState; readonly onLeave: () => void }) {
  const { form } = state;
  const { serviceId, staffId, day, time } = form.values;
  return (
    <>
      <FreeTimes
        serviceId={serviceId}
        staffId={staffId}
        day={day}
        time={time}
        onPick={(value) => form.setFieldValue('time', value)}
        otherwise={
          <WaitInstead client={form.values.client} serviceId={serviceId} staffId={staffId} day={day} onDone={onLeave} />
        }
      />
      <WhyNot
        wish={{ serviceId, staffId, day, time }}
        onPick={(next) => form.setValues({ ...form.values, ...next })}
        onLeave={onLeave}
      />
    </>
  );
}

/** Whom, what, with whom, when: in a popover on the calendar, and in a dialog elsewhere. */
export function BookingForm({ start, onBooked, onCancel }: BookingFormProps) {
  const { t } = useTranslation(['booking', 'common', 'series']);
  const state = useBookingForm(start, onBooked);
  const { form, book, first } = state;
  const offer = useOffer(state);
  const { serviceId, day, time } = form.values;
  const isWhole = serviceId !== '' && parseClock(time) !== null;
  const repeating = useRepeat(isWhole ? first(form.values) : null, onBooked);
  const { repeat } = repeating;
  const setTime = (value: string) => form.setFieldValue('time', value);
  const tidyTime = () => {
    const minute = parseClock(time);
    if (minute !== null) setTime(clockOf(minute));
  };
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        repeat ? repeating.submit(first(values)) : book.mutate({ values, override: false }),
      )}
    >
      <Stack gap="sm" data-repeating={repeat !== null || undefined}>
        <ClientPicker
          value={form.values.client}
          error={form.errors['client'] as string | undefined}
          onChange={(client) => form.setFieldValue('client', client)}
        />
        <Select
          label={t('new.service')}
          placeholder={t('new.servicePlaceholder')}
          searchable
          comboboxProps={inPlace}
          data={offer.services}
          {...form.getInputProps('serviceId')}
        />
        <Select
          label={t('new.staff')}
          allowDeselect={false}
          comboboxProps={inPlace}
          data={offer.staff}
          {...form.getInputProps('staffId')}
        />
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
        {!repeat && <OneVisit state={state} onLeave={onCancel} />}
        <RepeatPart repeating={repeating} />
        <DeskQuestions
          serviceIds={serviceId ? [serviceId] : []}
          client={form.values.client}
          answers={form.values.answers}
          onChange={(answers) => form.setFieldValue('answers', answers)}
        />
        <Textarea label={t('new.note')} autosize minRows={1} maxRows={4} {...form.getInputProps('note')} />
        {!repeat && <TakenNotice form={form} book={book} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button
            type="submit"
            loading={book.isPending || repeating.book.isPending}
            disabled={repeat !== null && repeating.visits === 0}
          >
            {repeat ? t('series:book', { count: repeating.visits }) : t('new.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
