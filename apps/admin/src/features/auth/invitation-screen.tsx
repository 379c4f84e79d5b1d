import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../../shared/api/identity-api.js';
import type { PublicInvitation } from '../../shared/api/types/identity.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { AuthCard } from './auth-card.js';
import { useEnter } from './use-enter.js';

const route = getRouteApi('/invitation');

interface JoinProps {
  readonly token: string;
  readonly invitation: PublicInvitation;
}

function Join({ token, invitation }: JoinProps) {
  const { t } = useTranslation(['auth', 'common']);
  const enter = useEnter();
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (value) => (value.trim() ? null : t('common:required')),
      password: (value) => (value ? null : t('common:required')),
    },
  });
  const join = useMutation({
    mutationFn: ({ name, password }: typeof form.values) =>
      identityApi.acceptInvitation(token, { password, name: name.trim() }),
    meta: { quiet: true },
    onSuccess: (session) => enter(session, '/'),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => join.mutate(values))}>
      <Stack>
        <ProblemAlert error={join.error} />
        <TextInput label={t('field.name')} autoComplete="name" autoFocus {...form.getInputProps('name')} />
        <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
        <PasswordInput
          label={t('field.password')}
          description={t('invitation.hint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={join.isPending}>
          {t('invitation.submit')}
        </Button>
      </Stack>
    </form>
  );
}

/** The page behind an invitation: a name and a password for a newcomer, the password alone for a known account. */
export function InvitationScreen() {
  const { t } = useTranslation(['auth', 'common']);
  const { token } = route.useSearch();
  const { data, isError, isPending } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => identityApi.invitation(token),
    retry: false,
  });
  const role = data ? t(`common:role.${data.role}`) : '';
  return (
    <AuthCard
      title={t('invitation.title', { business: data?.business ?? 'Stamgast' })}
      text={data ? t('invitation.text', { role, email: data.email }) : undefined}
    >
      {isPending && <RowsSkeleton rows={2} />}
      {isError && <Alert color="clay">{t('invitation.gone')}</Alert>}
      {data && <Join token={token} invitation={data} />}
    </AuthCard>
  );
}
