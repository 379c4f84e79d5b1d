import { Anchor, Button, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../api/identity-api.js';
import { keys } from '../api/query-keys.js';
import { useSession } from '../session/use-session.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** Asks for the password again when the session has ended, above the screen, so that nothing typed there is lost. */
export function SessionExpiredDialog({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslation(['shell', 'auth']);
  const { account } = useSession();
  const [password, setPassword] = useState('');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signIn = useMutation({
    mutationFn: () => identityApi.signIn({ email: account.email, password }),
    meta: { quiet: true },
    onSuccess: (session) => {
      onEnd();
      queryClient.setQueryData(keys.session, session);
      void queryClient.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  const leave = () => {
    onEnd();
    queryClient.clear();
    void navigate({ to: '/sign-in' });
  };
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title={t('expired.title')} closeOnEscape={false}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{t('expired.text')}</Text>
          <input type="email" autoComplete="username" value={account.email} readOnly hidden />
          <ProblemAlert error={signIn.error} />
          <PasswordInput
            data-autofocus
            label={t('auth:field.password')}
            description={account.email}
            autoComplete="current-password"
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <Button type="submit" loading={signIn.isPending}>
            {t('auth:signIn.submit')}
          </Button>
          <Anchor component="button" type="button" size="sm" onClick={leave}>
            {t('expired.other')}
          </Anchor>
        </Stack>
      </form>
    </Modal>
  );
}
