import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockOf, parseClock } from '../../shared/time/zoned.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { WhyNot } from '../explain/why-not.js';
import { WaitInstead } from '../waitlist/wait-instead.js';
import { DeskQuestions } from '../questions/desk-questions.js';
import { ClientPicker } from './client-picker.js';
import { FreeTimes } from './free-times.js';
import { PartFields } from './part-fields.js';
import { RepeatPart } from './repeat/repeat-part.js';
import { useRepeat } from './repeat/use-repeat.js';
import { TakenNotice } from './taken-notice.js';
import { type BookingFormState, type BookingStart, useBookingForm } from './use-booking-form.js';
import { visitQuery } from './visit-parts.js';

interface BookingFormProps {
  readonly start: BookingStart;
  readonly onBooked: () => void;
  readonly onCancel: () => void;
}

/** When one visit can be had, and why not. */
function OneVisit({ state, onLeave }: { readonly state: BookingFormState; readonly onLeave: () => void }) {
  const { form } = state;
  const { parts, day, time } = form.values;
  const visit = visitQuery(parts);
  const [only] = parts.length === 1 ? parts : [];
  return (
    <>
      <FreeTimes
        visit={visit}
        day={day}
        time={time}
        onPick={(value) => form.setFieldValue('time', value)}
        otherwise={
          only && (
            <WaitInstead
              client={form.values.client}
              serviceId={only.serviceId}
              staffId={only.staffId}
              day={day}
              onDone={onLeave}
            />
          )
        }
      />
      <WhyNot
        wish={{ visit, day, time }}
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
  const { parts, day, time } = form.values;
  const isWhole = visitQuery(parts) !== null && parseClock(time) !== null;
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
        {!repeat && <OneVisit state={state} onLeave={onCancel} />}
        <RepeatPart repeating={repeating} />
        <DeskQuestions
          serviceIds={parts.flatMap(({ serviceId }) => serviceId || [])}
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
