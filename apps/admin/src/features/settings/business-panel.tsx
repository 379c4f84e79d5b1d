import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { adminLocales } from '@stamgast/ui';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsApi } from '../../shared/api/settings-api.js';
import type { Locale } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useSignOut } from '../../shared/session/use-sign-out.js';
import { useBusiness, useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { UnsavedGuard } from '../../shared/ui/unsaved-guard.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

type Change = Parameters<typeof settingsApi.changeBusiness>[1];

function useSaveBusiness() {
  const { t } = useTranslation('settings');
  const business = useBusiness();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (change: Change) => settingsApi.changeBusiness(business, change),
    meta: { quiet: true },
    onSuccess: async (after) => {
      const { name, country, timeZone, locale } = business;
      offerUndo(t('saved'), async () => {
        await settingsApi.changeBusiness(after, { name, country, timeZone, locale: locale as Locale });
        await refresh('business');
      });
      await refresh('business');
    },
  });
}

/** Name, place and language of the business. */
function BusinessForm() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const may = useMay('business:write');
  const { name, slug, country, timeZone, locale, currency } = useBusiness();
  const zones = useMemo(() => [...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])], [timeZone]);
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
    return [...new Set(['NO', 'SE', 'DK', 'FI', 'IS', country])].map((code) => ({
      value: code,
      label: names.of(code) ?? code,
    }));
  }, [country, i18n.language]);
  const form = useForm({
    initialValues: { name, country, timeZone, locale: locale as string },
    validate: { name: (value) => (value.trim() ? null : t('common:required')) },
  });
  const save = useSaveBusiness();
  useFieldErrors(save.error, form.setErrors);
  const submit = form.onSubmit((values) =>
    save.mutate({ ...values, name: values.name.trim(), locale: adminLocales.find((one) => one === values.locale) }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <UnsavedGuard when={form.isDirty() && !save.isPending} />
      <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 16, minWidth: 0 }}>
        <Stack>
          <ProblemAlert error={save.error} />
          <TextInput label={t('business.name')} autoComplete="organization" {...form.getInputProps('name')} />
          <Text size="sm" c="dimmed">
            {t('business.fixed', { slug, currency })}
          </Text>
          <Select
            label={t('business.country')}
            data={countries}
            allowDeselect={false}
            disabled={!may}
            {...form.getInputProps('country')}
          />
          <Select
            label={t('business.timeZone')}
            data={zones}
            searchable
            limit={50}
            allowDeselect={false}
            disabled={!may}
            nothingFoundMessage={t('common:noMatches')}
            {...form.getInputProps('timeZone')}
          />
          <Select
            label={t('business.locale')}
            description={t('business.localeHint')}
            data={adminLocales.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
            allowDeselect={false}
            disabled={!may}
            {...form.getInputProps('locale')}
          />
          {may && (
            <Group justify="flex-end">
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {t('common:save')}
              </Button>
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}

/** The business itself, and the way out. */
export function BusinessPanel() {
  const { t } = useTranslation(['settings', 'shell']);
  const { version } = useBusiness();
  const signOut = useSignOut();
  return (
    <Stack>
      <SectionCard title={t('tabs.business')}>
        <BusinessForm key={version} />
      </SectionCard>
      <Group>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('shell:signOut')}
        </Button>
      </Group>
    </Stack>
  );
}
