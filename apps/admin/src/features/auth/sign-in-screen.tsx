import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../../shared/api/identity-api.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { AuthCard } from './auth-card.js';
import { useEnter } from './use-enter.js';
import { isEmail } from './validators.js';

const route = getRouteApi('/sign-in');

/** E-mail and password, then back to where the visitor wanted to go. */
export function SignInScreen() {
  const { t } = useTranslation(['auth', 'common']);
  const { next, reset } = route.useSearch();
  const enter = useEnter();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (isEmail(value) ? null : t('problem.email')),
      password: (value) => (value ? null : t('common:required')),
    },
  });
  const signIn = useMutation({
    mutationFn: identityApi.signIn,
    meta: { quiet: true },
    onSuccess: (session) => enter(session, next?.startsWith('/') && !next.startsWith('//') ? next : '/'),
  });
  return (
    <AuthCard
      title={t('signIn.title')}
      footer={
        <>
          <span>{t('signIn.toSignUp')}</span>
          <Anchor component={Link} to="/sign-up" size="sm">
            {t('signIn.create')}
          </Anchor>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
        <Stack>
          {reset && <Alert color="fir">{t('reset.done')}</Alert>}
          <ProblemAlert error={signIn.error} />
          <TextInput
            label={t('field.email')}
            type="email"
            autoComplete="username"
            autoFocus
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('field.password')}
            autoComplete="current-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={signIn.isPending} size="md">
            {t('signIn.submit')}
          </Button>
          <Anchor component={Link} to="/forgot-password" size="sm">
            {t('signIn.forgot')}
          </Anchor>
        </Stack>
      </form>
    </AuthCard>
  );
}
