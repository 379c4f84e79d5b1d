import { Button, Chip, Group, Input, Stack, Switch, TagsInput, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { adminLocales } from '@stamgast/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { settingsApi } from '../../shared/api/settings-api.js';
import type { BookingPageChange, BookingPageSettings } from '../../shared/api/types/set-up.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ColourChoice } from '../../shared/ui/colour-choice.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { UnsavedGuard } from '../../shared/ui/unsaved-guard.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { contrastWithWhite } from './colour-contrast.js';

const origin = /^https?:\/\/[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?$/;

const changeOf = ({ enabled, brandColor, welcome, allowedOrigins, locales }: BookingPageSettings) => ({
  enabled,
  brandColor,
  welcome,
  allowedOrigins,
  locales,
});

function useSavePage(page: BookingPageSettings) {
  const { t } = useTranslation('bookingPage');
  const queryClient = useQueryClient();
  const put = (after: BookingPageSettings) => {
    queryClient.setQueryData(keys.bookingPage, after);
    void queryClient.invalidateQueries({ queryKey: keys.setup });
  };
  return useMutation({
    mutationFn: (body: BookingPageChange) => settingsApi.changeBookingPage(page, body),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      offerUndo(t('saved'), async () => put(await settingsApi.changeBookingPage(after, changeOf(page))));
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keys.bookingPage }),
  });
}

function Contrast({ colour }: { readonly colour: string }) {
  const { t } = useTranslation('bookingPage');
  const format = useFormat();
  const ratio = contrastWithWhite(colour);
  if (ratio === null) return null;
  const value = format.number(Math.round(ratio * 10) / 10);
  return (
    <Text size="sm" c={ratio >= 4.5 ? 'dimmed' : 'red'} role="status">
      {ratio >= 4.5 ? t('form.contrastGood', { value }) : t('form.contrastPoor', { value })}
    </Text>
  );
}

/** How the page looks, in which languages, and where it may be shown. */
export function PageForm({ page }: { readonly page: BookingPageSettings }) {
  const { t } = useTranslation(['bookingPage', 'common']);
  const may = useMay('setup:write');
  const form = useForm({
    initialValues: {
      enabled: page.enabled,
      brandColor: page.brandColor ?? '',
      welcome: page.welcome ?? '',
      allowedOrigins: [...page.allowedOrigins],
      locales: [...page.locales] as string[],
    },
    validate: {
      brandColor: (value) => (!value || contrastWithWhite(value) !== null ? null : t('form.badColour')),
      allowedOrigins: (value) => (value.every((one) => origin.test(one)) ? null : t('form.badOrigin')),
      locales: (value) => (value.length > 0 ? null : t('common:required')),
    },
  });
  const save = useSavePage(page);
  useFieldErrors(save.error, form.setErrors);
  const submit = form.onSubmit(({ brandColor, welcome, locales, ...rest }) =>
    save.mutate({
      ...rest,
      brandColor: brandColor || null,
      welcome: welcome.trim() || null,
      locales: adminLocales.filter((locale) => locales.includes(locale)),
    }),
  );
  return (
    <SectionCard title={t('form.title')}>
      <UnsavedGuard when={form.isDirty() && !save.isPending} />
      <form noValidate onSubmit={submit}>
        <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 16, minWidth: 0 }}>
          <Stack>
            <ProblemAlert error={save.error} />
            <Switch
              label={t('form.enabled')}
              description={t('form.enabledHint')}
              {...form.getInputProps('enabled', { type: 'checkbox' })}
            />
            <Textarea
              label={t('form.welcome')}
              description={t('form.welcomeHint')}
              autosize
              minRows={2}
              {...form.getInputProps('welcome')}
            />
            <ColourChoice label={t('form.colour')} disabled={!may} {...form.getInputProps('brandColor')} />
            <Contrast colour={form.values.brandColor} />
            <Input.Wrapper label={t('form.locales')} labelElement="div" error={form.errors['locales']}>
              <Chip.Group multiple {...form.getInputProps('locales')}>
                <Group gap={6} mt={4}>
                  {adminLocales.map((locale) => (
                    <Chip key={locale} value={locale} size="sm">
                      {t(`common:language.${locale}`)}
                    </Chip>
                  ))}
                </Group>
              </Chip.Group>
            </Input.Wrapper>
            <TagsInput
              label={t('form.origins')}
              description={t('form.originsHint')}
              placeholder="https://"
              {...form.getInputProps('allowedOrigins')}
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
    </SectionCard>
  );
}
