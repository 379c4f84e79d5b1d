import { ApiProblem } from '@stamgast/api-client';
import {
  Anchor,
  Button,
  Checkbox,
  PasswordInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { type AdminLocale, adminLocales } from '@stamgast/ui';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../../shared/api/identity-api.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { AuthCard } from './auth-card.js';
import { countries, type Country, currencies, guessPlace } from './guess-place.js';
import { useEnter } from './use-enter.js';
import { isEmail, isPassword } from './validators.js';

function useSignUpForm() {
  const { t, i18n } = useTranslation(['auth', 'common']);
  const locale = i18n.language as AdminLocale;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useForm({
    initialValues: {
      name: '',
      email: '',
      password: '',
      businessName: '',
      locale,
      testMode: false,
      ...guessPlace(zone, navigator.languages, locale),
    },
    validate: {
      name: (value) => (value.trim() ? null : t('common:required')),
      email: (value) => (isEmail(value) ? null : t('problem.email')),
      password: (value) => (isPassword(value) ? null : t('problem.password')),
      businessName: (value) => (value.trim() ? null : t('common:required')),
    },
  });
}

type SignUpForm = ReturnType<typeof useSignUpForm>;

function You({ form }: { readonly form: SignUpForm }) {
  const { t } = useTranslation(['auth', 'common']);
  return (
    <Stack gap="sm">
      <Title order={2}>{t('signUp.you')}</Title>
      <TextInput label={t('field.name')} autoComplete="name" autoFocus {...form.getInputProps('name')} />
      <TextInput label={t('field.email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
      <PasswordInput
        label={t('field.password')}
        description={t('field.passwordHint')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
    </Stack>
  );
}

function Place({ form }: { readonly form: SignUpForm }) {
  const { t, i18n } = useTranslation(['auth', 'common']);
  const names = useMemo(() => new Intl.DisplayNames([i18n.language], { type: 'region' }), [i18n.language]);
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const pickCountry = (code: string | null) => {
    const country = code as Country | null;
    if (!country) return;
    const { currency, zones: own } = countries[country];
    form.setValues({ country, currency, timeZone: own[0] });
  };
  return (
    <Stack gap="sm">
      <Title order={2}>{t('signUp.place')}</Title>
      <TextInput label={t('field.businessName')} autoComplete="organization" {...form.getInputProps('businessName')} />
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={t('field.country')}
          allowDeselect={false}
          data={Object.keys(countries).map((code) => ({ value: code, label: names.of(code) ?? code }))}
          {...form.getInputProps('country')}
          onChange={pickCountry}
        />
        <Select
          label={t('field.currency')}
          allowDeselect={false}
          data={[...currencies]}
          {...form.getInputProps('currency')}
        />
      </SimpleGrid>
      <Select
        label={t('field.timeZone')}
        allowDeselect={false}
        searchable
        data={zones}
        limit={60}
        {...form.getInputProps('timeZone')}
      />
      <Select
        label={t('field.language')}
        allowDeselect={false}
        data={adminLocales.map((locale) => ({ value: locale, label: t(`common:language.${locale}`) }))}
        {...form.getInputProps('locale')}
      />
      <Text size="xs" c="dimmed">
        {t('field.guessed')}
      </Text>
    </Stack>
  );
}

/** The owner's account and business on one page; the place is guessed from the browser. */
export function SignUpScreen() {
  const { t } = useTranslation(['auth', 'common']);
  const form = useSignUpForm();
  const enter = useEnter();
  const signUp = useMutation({
    mutationFn: ({ businessName, name, email, password, ...place }: SignUpForm['values']) =>
      identityApi.signUp({
        name: name.trim(),
        email: email.trim(),
        password,
        business: { ...place, name: businessName.trim(), testMode: place.testMode || undefined },
      }),
    meta: { quiet: true },
    onSuccess: (session) => enter(session, '/welcome'),
    onError: (error) => {
      if (error instanceof ApiProblem)
        form.setErrors({ ...error.fieldErrors, businessName: error.fieldErrors['business.name'] });
    },
  });
  return (
    <AuthCard
      wide
      title={t('signUp.title')}
      text={t('signUp.text')}
      footer={
        <>
          <span>{t('signUp.toSignIn')}</span>
          <Anchor component={Link} to="/sign-in" size="sm">
            {t('signIn.title')}
          </Anchor>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit((values) => signUp.mutate(values))}>
        <Stack gap="lg">
          <ProblemAlert error={signUp.error} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
            <You form={form} />
            <Place form={form} />
          </SimpleGrid>
          <Checkbox label={t('field.testMode')} {...form.getInputProps('testMode', { type: 'checkbox' })} />
          <Button type="submit" size="md" loading={signUp.isPending}>
            {t('signUp.submit')}
          </Button>
        </Stack>
      </form>
    </AuthCard>
  );
}
