import { Autocomplete, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ClientField, type ClientFieldChange, clientFieldsApi } from '../../shared/api/client-fields-api.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { changeOf, type FieldTerms, kinds, needsOptions, newOf, termsOf } from './field-values.js';

interface FieldDrawerProps {
  /** Absent for a new one. */
  readonly field?: ClientField;
  /** The names of the forms there are. */
  readonly forms: readonly string[];
  readonly onClose: () => void;
}

function useFieldChanges({ field, onClose }: FieldDrawerProps) {
  const { t } = useTranslation(['clientFields', 'settings']);
  const refresh = useRefresh();
  const done = (message: string, after: ClientField, back: ClientFieldChange) => {
    onClose();
    offerUndo(message, async () => {
      await clientFieldsApi.change(after, back);
      await refresh('client');
    });
    return refresh('client');
  };
  const save = useMutation({
    mutationFn: (terms: FieldTerms) =>
      field ? clientFieldsApi.change(field, changeOf(terms)) : clientFieldsApi.create(newOf(terms)),
    meta: { quiet: true },
    onSuccess: (after) => done(t('settings:saved'), after, field ? changeOf(termsOf(field)) : { archived: true }),
  });
  const archive = useMutation({
    mutationFn: (before: ClientField) => clientFieldsApi.change(before, { archived: true }),
    onSuccess: (after) => done(t('archived', { name: after.name }), after, { archived: false }),
  });
  return { save, archive };
}

/** A field of the client record, to add or change. */
export function FieldDrawer(props: FieldDrawerProps) {
  const { field, forms, onClose } = props;
  const { t } = useTranslation(['clientFields', 'questions', 'common']);
  const { save, archive } = useFieldChanges(props);
  const form = useForm<FieldTerms>({
    initialValues: termsOf(field),
    validate: {
      name: (name) => (name.trim() ? null : t('common:required')),
      options: (_, values) => (needsOptions(values) ? t('questions:twoOptions') : null),
    },
  });
  const { kind } = form.values;
  return (
    <FormDrawer
      title={field?.name ?? t('new')}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={form.onSubmit((terms) => save.mutate(terms))}
      aside={
        field && (
          <Button variant="subtle" color="gray" loading={archive.isPending} onClick={() => archive.mutate(field)}>
            {t('common:archive')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('name')}
        placeholder={t('nameExample')}
        data-autofocus
        autoComplete="off"
        maxLength={120}
        {...form.getInputProps('name')}
      />
      <TextInput label={t('questions:help')} autoComplete="off" maxLength={300} {...form.getInputProps('help')} />
      <Autocomplete
        label={t('form')}
        description={t('formHint')}
        data={[...forms]}
        maxLength={120}
        {...form.getInputProps('form')}
      />
      <NativeSelect
        label={t('kind')}
        disabled={field !== undefined}
        data={kinds.map((value) => ({ value, label: t(`questions:kinds.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      {(kind === 'choice' || kind === 'choices') && (
        <Textarea
          label={t('questions:options')}
          description={t('questions:optionsHint')}
          autosize
          minRows={3}
          {...form.getInputProps('options')}
        />
      )}
    </FormDrawer>
  );
}
