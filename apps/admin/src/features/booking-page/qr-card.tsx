import { Button, Center, Group, Stack } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { useBusiness } from '../../shared/session/use-session.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { downloadPng } from './download-png.js';
import { Poster } from './poster.js';

/** The link as a QR code, to print beside the till: as a picture of either kind, or as a poster with words. */
export function QrCard({ url, slug }: { readonly url: string; readonly slug: string }) {
  const { t } = useTranslation('bookingPage');
  const { name } = useBusiness();
  const source = useMemo(() => `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(url, { border: 2 }))}`, [url]);
  const icon = <IconDownload size={16} aria-hidden />;
  return (
    <SectionCard title={t('qr.title')} note={t('qr.note')}>
      <Stack p="md">
        <Center>
          <img src={source} width={200} height={200} alt={t('qr.alt', { url })} style={{ borderRadius: 8 }} />
        </Center>
        <Group justify="center" gap="xs">
          <Button component="a" href={source} download={`${slug}-qr.svg`} variant="default" leftSection={icon}>
            {t('qr.download')}
          </Button>
          <Button variant="default" leftSection={icon} onClick={() => void downloadPng(source, `${slug}-qr.png`)}>
            {t('qr.downloadPng')}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('qr.poster')}
          </Button>
        </Group>
      </Stack>
      <Poster name={name} url={url} source={source} />
    </SectionCard>
  );
}
