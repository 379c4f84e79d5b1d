import { Button, Center, Group, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { SectionCard } from '../../shared/ui/section-card.js';

/** The link as a QR code, to print beside the till. */
export function QrCard({ url, slug }: { readonly url: string; readonly slug: string }) {
  const { t } = useTranslation('bookingPage');
  const source = useMemo(() => `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(url, { border: 2 }))}`, [url]);
  return (
    <SectionCard title={t('qr.title')} note={t('qr.note')}>
      <Stack p="md">
        <Center>
          <img src={source} width={200} height={200} alt={t('qr.alt', { url })} style={{ borderRadius: 8 }} />
        </Center>
        <Group justify="center">
          <Button
            component="a"
            href={source}
            download={`${slug}-qr.svg`}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('qr.download')}
          </Button>
        </Group>
      </Stack>
    </SectionCard>
  );
}
