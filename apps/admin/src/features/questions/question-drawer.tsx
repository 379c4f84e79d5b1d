import { Button, MultiSelect, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionsApi } from '../../shared/api/questions-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { BookingQuestion, QuestionChange } from '../../shared/api/types/questions.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import {
  askedTimes,
  changeOf,
  kinds,
  needsOptions,
  newOf,
  places,
  type QuestionValues,
  valuesOf,
} from './question-values.js';

interface QuestionDrawerProps {
  /** Absent for a new one. */
  readonly question?: BookingQuestion;
  readonly onClose: () => void;
}

function useQuestionChanges({ question, onClose }: QuestionDrawerProps) {
  const { t } = useTranslation(['questions', 'settings']);
  const refresh = useRefresh();
  const done = (message: string, after: BookingQuestion, back: QuestionChange) => {
    onClose();
    offerUndo(message, async () => {
      await questionsApi.change(after, back);
      await refresh('booking_question');
    });
    return refresh('booking_question');
  };
  const save = useMutation({
    mutationFn: (values: QuestionValues) =>
      question ? questionsApi.change(question, changeOf(values)) : questionsApi.create(newOf(values)),
    meta: { quiet: true },
    onSuccess: (after) =>
      done(t('settings:saved'), after, question ? changeOf(valuesOf(question)) : { archived: true }),
  });
  const archive = useMutation({
    mutationFn: (before: BookingQuestion) => questionsApi.change(before, { archived: true }),
    onSuccess: (after) => done(t('archived', { wording: after.wording }), after, { archived: false }),
  });
  return { save, archive };
}

/** A question, to add or change. */
export function QuestionDrawer(props: QuestionDrawerProps) {
  const { question, onClose } = props;
  const { t } = useTranslation(['questions', 'common']);
  const may = useMay('setup:write');
  const { data: services } = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  const { save, archive } = useQuestionChanges(props);
  const form = useForm<QuestionValues>({
    initialValues: valuesOf(question),
    validate: {
      wording: (wording) => (wording.trim() ? null : t('common:required')),
      options: (_, values) => (needsOptions(values) ? t('twoOptions') : null),
    },
  });
  const { kind } = form.values;
  return (
    <FormDrawer
      title={question?.wording ?? t('new')}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={may ? form.onSubmit((values) => save.mutate(values)) : undefined}
      aside={
        may &&
        question && (
          <Button variant="subtle" color="gray" loading={archive.isPending} onClick={() => archive.mutate(question)}>
            {t('common:archive')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('wording')}
        placeholder={t('wordingExample')}
        data-autofocus
        autoComplete="off"
        maxLength={300}
        {...form.getInputProps('wording')}
      />
      <TextInput label={t('help')} autoComplete="off" maxLength={300} {...form.getInputProps('help')} />
      <NativeSelect
        label={t('kind')}
        disabled={question !== undefined}
        data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      {(kind === 'choice' || kind === 'choices') && (
        <Textarea
          label={t('options')}
          description={t('optionsHint')}
          autosize
          minRows={3}
          {...form.getInputProps('options')}
        />
      )}
      <Switch
        label={t('required')}
        description={t('requiredHint')}
        {...form.getInputProps('required', { type: 'checkbox' })}
      />
      <MultiSelect
        label={t('services')}
        placeholder={form.values.serviceIds.length === 0 ? t('allServices') : undefined}
        data={(services?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        clearable
        {...form.getInputProps('serviceIds')}
      />
      <NativeSelect
        label={t('asked')}
        data={askedTimes.map((value) => ({ value, label: t(`askedAs.${value}`) }))}
        {...form.getInputProps('asked')}
      />
      <NativeSelect
        label={t('place')}
        data={places.map((value) => ({ value, label: t(`places.${value}`) }))}
        {...form.getInputProps('place')}
      />
    </FormDrawer>
  );
}
