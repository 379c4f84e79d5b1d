import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';

/** How an import ended, in a sentence. */
function useOutcome({ state, summary }: Import): string | null {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const created = summary.reduce((sum, one) => sum + one.created, 0);
  const of = (kind: string) => format.number(summary.find((one) => one.kind === kind)?.created ?? 0);
  if (state === 'failed') return t('outcome.failed');
  if (state === 'cancelled') return t(created > 0 ? 'outcome.cancelled' : 'outcome.untouched');
  if (state !== 'done') return null;
  if (created === 0) return t('outcome.nothing');
  return t('outcome.taken', { clients: of('clients'), visits: of('visits'), sales: of('sales') });
}

function Onward({ services }: { readonly services: boolean }) {
  const { t } = useTranslation('imports');
  return (
    <Stack gap="sm">
      {services && (
        <Text size="sm" c="dimmed">
          {t('outcome.offline')}
        </Text>
      )}
      <Group gap="xs">
        <Button renderRoot={(props) => <Link to="/" hash="to-contact" {...props} />}>{t('outcome.contact')}</Button>
        <Button variant="default" renderRoot={(props) => <Link to="/clients" {...props} />}>
          {t('outcome.clients')}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/reports" {...props} />}>
          {t('outcome.reports')}
        </Button>
        {services && (
          <Button variant="default" renderRoot={(props) => <Link to="/services" {...props} />}>
            {t('outcome.services')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** What came of an import, and where to go on from there after the latest. */
export function ImportOutcome({ one, latest }: { readonly one: Import; readonly latest: boolean }) {
  const text = useOutcome(one);
  const made = one.summary.some(({ kind, created }) => (kind === 'services' || kind === 'staff') && created > 0);
  if (!text) return null;
  return (
    <Stack gap="sm">
      <Text role="status">{text}</Text>
      {latest && one.state === 'done' && <Onward services={made} />}
    </Stack>
  );
}
