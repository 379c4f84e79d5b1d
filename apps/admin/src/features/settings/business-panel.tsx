import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { adminLocales } from '@stamgast/ui';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
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
import { ZoneDialog } from './zone/zone-dialog.js';
import { ZoneSelect } from './zone/zone-select.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

type Change = Parameters<typeof settingsApi.changeBusiness>[1];

function useSaveBusiness(onZone: (timeZone: string) => void) {
  const { t } = useTranslation('settings');
  const business = useBusiness();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ change }: { change: Change; zone: string | null }) => settingsApi.changeBusiness(business, change),
    meta: { quiet: true },
    onSuccess: async (after, { zone }) => {
      // The form begins anew with the new version, so its own callbacks would not be heard.
      if (zone) onZone(zone);
      const { name, country, locale } = business;
      offerUndo(t('saved'), async () => {
        await settingsApi.changeBusiness(after, { name, country, locale: locale as Locale });
        await refresh('business');
      });
      await refresh('business');
    },
  });
}

/** Name, place and language of the business. */
function BusinessForm({ onZone }: { readonly onZone: (timeZone: string) => void }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const may = useMay('business:write');
  const { name, slug, country, timeZone, locale, currency } = useBusiness();
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
  const save = useSaveBusiness(onZone);
  useFieldErrors(save.error, form.setErrors);
  const submit = form.onSubmit(({ timeZone: zone, ...values }) => {
    const others = form.isDirty('name') || form.isDirty('country') || form.isDirty('locale');
    const change = { ...values, name: values.name.trim(), locale: adminLocales.find((one) => one === values.locale) };
    if (others) save.mutate({ change, zone: zone === timeZone ? null : zone });
    else if (zone !== timeZone) onZone(zone);
  });
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
          <ZoneSelect current={timeZone} disabled={!may} {...form.getInputProps('timeZone')} />
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
  const { name, version } = useBusiness();
  const [zone, setZone] = useState<string | null>(null);
  const signOut = useSignOut();
  return (
    <Stack>
      <SectionCard title={t('tabs.business')}>
        <BusinessForm key={version} onZone={setZone} />
      </SectionCard>
      <Group>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('shell:signOut')}
        </Button>
      </Group>
      {zone && <ZoneDialog question={{ timeZone: zone, place: name }} onClose={() => setZone(null)} />}
    </Stack>
  );
}
