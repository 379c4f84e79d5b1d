import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../../shared/api/identity-api.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { AuthCard } from './auth-card.js';
import { isEmail } from './validators.js';

/** Asks for a reset link; the answer is the same whether the account exists or not. */
export function ForgotPasswordScreen() {
  const { t } = useTranslation('auth');
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (isEmail(value) ? null : t('problem.email')) },
  });
  const ask = useMutation({ mutationFn: identityApi.askPasswordReset, meta: { quiet: true } });
  return (
    <AuthCard
      title={t('forgot.title')}
      text={t('forgot.text')}
      footer={
        <Anchor component={Link} to="/sign-in" size="sm">
          {t('forgot.toSignIn')}
        </Anchor>
      }
    >
      {ask.isSuccess ? (
        <Alert color="fir" role="status">
          {t('forgot.sent', { email: form.values.email.trim() })}
        </Alert>
      ) : (
        <form noValidate onSubmit={form.onSubmit(({ email }) => ask.mutate(email.trim()))}>
          <Stack>
            <ProblemAlert error={ask.error} />
            <TextInput
              label={t('field.email')}
              type="email"
              autoComplete="username"
              autoFocus
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={ask.isPending}>
              {t('forgot.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </AuthCard>
  );
}
