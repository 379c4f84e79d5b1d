import { Alert, Anchor, Button, CopyButton, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const programs = ['google', 'apple', 'outlook'] as const;

/** A secret address right after it was made: to be copied now, with what to do with it. */
export function NewAddress({ url }: { readonly url: string }) {
  const { t } = useTranslation('calendars');
  return (
    <Alert color="fir" title={t('feed.made')} role="status">
      <Stack gap="sm">
        <Text size="sm">{t('feed.once')}</Text>
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            readOnly
            label={t('feed.address')}
            value={url}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <CopyButton value={url}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                onClick={copy}
              >
                {t(copied ? 'feed.copied' : 'feed.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
        <List size="sm" spacing={4}>
          {programs.map((program) => (
            <List.Item key={program}>{t(`how.${program}`)}</List.Item>
          ))}
        </List>
        <Anchor size="sm" href={url.replace(/^https?:/, 'webcal:')}>
          {t('feed.open')}
        </Anchor>
      </Stack>
    </Alert>
  );
}
