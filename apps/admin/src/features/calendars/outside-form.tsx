import { Button, Card, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendarsApi, type OutsideCalendar } from '../../shared/api/calendars-api.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';

interface OutsideFormProps {
  readonly staffId: string;
  /** Absent for a new one. */
  readonly calendar?: OutsideCalendar;
  readonly onClose: () => void;
}

const onErrors = ['stale', 'closed'] as const;

interface Values {
  readonly name: string;
  readonly url: string;
  readonly onError: (typeof onErrors)[number];
}

function useOutsideChanges({ staffId, calendar, onClose }: OutsideFormProps) {
  const refresh = useRefresh();
  const settled = {
    meta: { quiet: true },
    onSuccess: onClose,
    onSettled: () => Promise.all([refresh('external_calendar'), refresh('staff')]),
  };
  const save = useMutation({
    mutationFn: ({ name, url, onError }: Values) =>
      calendar
        ? calendarsApi.changeOutside(calendar, { name, onError, ...(url ? { url } : {}) })
        : calendarsApi.addOutside({ staffId, name, url, onError }),
    ...settled,
  });
  const remove = useMutation({ mutationFn: (id: string) => calendarsApi.removeOutside(id), ...settled });
  return { save, remove };
}

/** A calendar elsewhere, to add or change. Its address is as good as a password and not shown again. */
export function OutsideForm(props: OutsideFormProps) {
  const { calendar, onClose } = props;
  const { t } = useTranslation(['calendars', 'common']);
  const form = useForm<Values>({
    initialValues: { name: calendar?.name ?? '', url: '', onError: calendar?.onError ?? 'stale' },
    validate: {
      name: (value) => (value.trim() ? null : t('common:required')),
      url: (value) => (value.trim() || calendar ? null : t('common:required')),
    },
  });
  const { save, remove } = useOutsideChanges(props);
  useFieldErrors(save.error, form.setErrors);
  const submit = form.onSubmit(({ name, url, onError }) =>
    save.mutate({ name: name.trim(), url: url.trim(), onError }),
  );
  return (
    <Card withBorder component="section" aria-label={calendar?.name ?? t('outside.add')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <ProblemAlert error={save.error ?? remove.error} />
          <TextInput
            label={t('form.name')}
            placeholder={t('form.nameExample')}
            maxLength={80}
            autoComplete="off"
            autoFocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('form.url')}
            description={calendar ? t('form.urlKept', { address: calendar.address }) : t('form.urlHint')}
            type="url"
            autoComplete="off"
            {...form.getInputProps('url')}
          />
          <Radio.Group label={t('form.onError')} {...form.getInputProps('onError')}>
            <Stack gap={6} mt={6}>
              {onErrors.map((one) => (
                <Radio key={one} value={one} label={t(`onError.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="space-between">
            <div>
              {calendar && (
                <Button
                  variant="subtle"
                  color="clay"
                  loading={remove.isPending}
                  onClick={() => remove.mutate(calendar.id)}
                >
                  {t('common:remove')}
                </Button>
              )}
            </div>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t('common:save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
