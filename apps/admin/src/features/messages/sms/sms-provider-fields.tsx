import { NativeSelect, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SmsSettings } from '../../../shared/api/sms-api.js';
import type { SmsValues } from './sms-values.js';

interface FieldsProps {
  readonly form: UseFormReturnType<SmsValues>;
  readonly settings: SmsSettings;
}

function GatewayFields({ form, settings }: FieldsProps) {
  const { t } = useTranslation('sms');
  const kept = settings.gateway?.headerNames ?? [];
  return (
    <>
      <TextInput
        label={t('gatewayUrl')}
        description={t('gatewayHint', {
          names: '{{to}} {{from}} {{text}} {{id}}',
          interpolation: { escapeValue: false },
        })}
        inputMode="url"
        required
        {...form.getInputProps('url')}
      />
      <NativeSelect label={t('method')} data={['POST', 'PUT', 'GET']} {...form.getInputProps('method')} />
      {form.values.method !== 'GET' && (
        <Textarea label={t('body')} autosize minRows={2} maxRows={8} {...form.getInputProps('body')} />
      )}
      <Textarea
        label={t('headers')}
        description={kept.length > 0 ? t('headersKept', { names: kept.join(', ') }) : t('headersHint')}
        autosize
        minRows={2}
        {...form.getInputProps('headers')}
      />
    </>
  );
}

/** What each provider needs to know us by. What is secret is never shown again. */
export function SmsProviderFields({ form, settings }: FieldsProps) {
  const { t } = useTranslation('sms');
  const { provider } = form.values;
  if (provider === 'none') return null;
  return (
    <Stack>
      {(provider === 'elks' || provider === 'twilio') && (
        <TextInput label={t(`account.${provider}`)} required autoComplete="off" {...form.getInputProps('account')} />
      )}
      <PasswordInput
        label={t(`secret.${provider}`)}
        description={settings.hasSecret && settings.provider === provider ? t('secretKept') : undefined}
        autoComplete="new-password"
        {...form.getInputProps('secret')}
      />
      {provider === 'gateway' && <GatewayFields form={form} settings={settings} />}
      <TextInput label={t('sender')} description={t('senderHint')} {...form.getInputProps('sender')} />
    </Stack>
  );
}
