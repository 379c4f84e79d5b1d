import { ActionIcon, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SmsSettings } from '../../../shared/api/sms-api.js';

function Address({ label, url }: { readonly label: string; readonly url: string }) {
  const { t } = useTranslation('sms');
  return (
    <div>
      <Text size="sm">{label}</Text>
      <Group gap="xs" wrap="nowrap">
        <Code style={{ overflowWrap: 'anywhere' }}>{url}</Code>
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <ActionIcon variant="default" aria-label={`${t(copied ? 'copied' : 'copy')}: ${label}`} onClick={copy}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}

/** Where the provider has to post answers and what became of messages. */
export function SmsAddresses({ settings: { messageUrl, reportUrl } }: { readonly settings: SmsSettings }) {
  const { t } = useTranslation('sms');
  if (!messageUrl || !reportUrl) return null;
  return (
    <Stack gap="xs">
      <Address label={t('messageUrl')} url={messageUrl} />
      <Address label={t('reportUrl')} url={reportUrl} />
    </Stack>
  );
}
