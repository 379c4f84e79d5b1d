import { Anchor, Button, Code, CopyButton, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../shared/ui/section-card.js';
import { snippetKinds, snippetOf } from './snippets.js';

function Copy({ value }: { readonly value: string }) {
  const { t } = useTranslation('common');
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={copy}
        >
          {copied ? t('copied') : t('copy')}
        </Button>
      )}
    </CopyButton>
  );
}

/** The link to send, and the code to put on one's own site. */
export function ShareCard({ url, slug }: { readonly url: string; readonly slug: string }) {
  const { t } = useTranslation('bookingPage');
  const [kind, setKind] = useState<(typeof snippetKinds)[number]>('element');
  const code = snippetOf(kind, { url, slug, label: t('embed.label') });
  return (
    <SectionCard title={t('share.title')} note={t('share.note')}>
      <Stack p="md">
        <Group>
          <Anchor href={url} target="_blank" rel="noopener" style={{ overflowWrap: 'anywhere' }}>
            {url} <IconExternalLink size={15} aria-label={t('share.newTab')} />
          </Anchor>
          <Copy value={url} />
        </Group>
        <Text fw={600}>{t('embed.title')}</Text>
        <SegmentedControl
          aria-label={t('embed.title')}
          value={kind}
          data={snippetKinds.map((one) => ({ value: one, label: t(`embed.${one}`) }))}
          onChange={(next) => setKind(snippetKinds.find((one) => one === next) ?? 'element')}
        />
        <Code block tabIndex={0} fz={13} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {code}
        </Code>
        <Group>
          <Copy value={code} />
        </Group>
      </Stack>
    </SectionCard>
  );
}
