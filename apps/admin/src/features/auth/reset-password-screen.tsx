import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../../shared/api/identity-api.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { AuthCard } from './auth-card.js';
import { isPassword } from './validators.js';

const route = getRouteApi('/reset-password');

/** The page behind the reset link. */
export function ResetPasswordScreen() {
  const { t } = useTranslation('auth');
  const { token } = route.useSearch();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (isPassword(value) ? null : t('problem.password')) },
  });
  const reset = useMutation({
    mutationFn: (password: string) => identityApi.resetPassword(token, password),
    meta: { quiet: true },
    onSuccess: () => navigate({ to: '/sign-in', search: { reset: true } }),
  });
  return (
    <AuthCard title={t('reset.title')}>
      <form noValidate onSubmit={form.onSubmit(({ password }) => reset.mutate(password))}>
        <Stack>
          <ProblemAlert error={reset.error} />
          <PasswordInput
            label={t('field.newPassword')}
            description={t('field.passwordHint')}
            autoComplete="new-password"
            autoFocus
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={reset.isPending}>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
    </AuthCard>
  );
}
