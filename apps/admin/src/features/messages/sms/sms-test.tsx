import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { smsApi } from '../../../shared/api/sms-api.js';
import { useRefresh } from '../../../shared/api/use-refresh.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';

/** Sends one message to a number of the owner's own, to see whether it works. */
export function SmsTest() {
  const { t } = useTranslation('sms');
  const refresh = useRefresh();
  const [to, setTo] = useState('');
  const test = useMutation({
    mutationFn: () => smsApi.test(to.trim()),
    meta: { quiet: true },
    onSettled: () => refresh('sms_settings'),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (to.trim()) test.mutate();
      }}
    >
      <ProblemAlert error={test.error} />
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('testTo')}
          type="tel"
          autoComplete="tel"
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={test.isPending}>
          {t('test')}
        </Button>
        {test.isSuccess && <span role="status">{t('tested')}</span>}
      </Group>
    </form>
  );
}
