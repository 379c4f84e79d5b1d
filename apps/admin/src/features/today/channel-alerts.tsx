import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { conversationsApi } from '../../shared/api/conversations-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { type ChannelAlert, smsApi } from '../../shared/api/sms-api.js';

function Line({ alert: { channel, kind, code, count } }: { readonly alert: ChannelAlert }) {
  const { t } = useTranslation('sms');
  if (kind === 'paused') return <Text size="sm">{t(`alert.paused.${channel}`, { code: code ?? '' })}</Text>;
  if (kind === 'budget_warned' || kind === 'budget_gone') return <Text size="sm">{t(`alert.${kind}`, { count })}</Text>;
  return <Text size="sm">{t(`alert.refused.${channel}`, { count })}</Text>;
}

/** What hinders messages and somebody has to look after, and what clients wrote that nobody has read. */
export function ChannelAlerts() {
  const { t } = useTranslation(['sms', 'conversations']);
  const unreadQuery = { unread: 'true' as const, limit: 1 };
  const alerts = useQuery({ queryKey: keys.channelAlerts, queryFn: smsApi.alerts });
  const unread = useQuery({
    queryKey: keys.conversations(unreadQuery),
    queryFn: () => conversationsApi.list(unreadQuery),
  });
  const hindrances = alerts.data?.data ?? [];
  const waiting = unread.data?.unread ?? 0;
  return (
    <>
      {hindrances.length > 0 && (
        <Alert color="clay" role="status" title={t('alert.title')}>
          <Stack gap={4}>
            {hindrances.map((one) => (
              <Line key={`${one.channel} ${one.kind}`} alert={one} />
            ))}
            <Anchor size="sm" renderRoot={(props) => <Link to="/messages" search={{ tab: 'sms' }} {...props} />}>
              {t('alert.look')}
            </Anchor>
          </Stack>
        </Alert>
      )}
      {waiting > 0 && (
        <Alert variant="default" role="status" title={t('conversations:waiting', { count: waiting })}>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/messages" search={{ tab: 'conversations' }} {...props} />}
          >
            {t('conversations:read')}
          </Anchor>
        </Alert>
      )}
    </>
  );
}
