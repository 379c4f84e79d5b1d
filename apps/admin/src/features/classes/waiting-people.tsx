import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { waitlistApi } from '../../shared/api/waitlist-api.js';
import { GiveSeat } from './give-seat.js';

/** Who is in line for a full session, whoever came first standing first; nothing where nobody is. */
export function WaitingPeople({ sessionId, may }: { readonly sessionId: Uuid; readonly may: boolean }) {
  const { t } = useTranslation(['waitlist', 'classes']);
  const query = { sessionId, state: ['open' as const], limit: 100 };
  const { data } = useQuery({ queryKey: keys.waitlist(query), queryFn: () => waitlistApi.list(query) });
  if (!data || data.data.length === 0) return null;
  return (
    <section aria-labelledby="waiting-for-session">
      <Title order={3} size="h5" mb="xs" id="waiting-for-session">
        {t('inLine', { count: data.data.length })}
      </Title>
      <Stack component="ol" gap="xs" m={0} pl="lg">
        {data.data.map((entry) => (
          <li key={entry.id}>
            <Text>
              {entry.clientName} · {t('classes:count', { count: entry.partySize })}
            </Text>
            {entry.passedOver && (
              <Text size="sm" c="dimmed">
                {t('passedOver', { reason: t(`passed.${passedWord(entry.passedOver)}`) })}
              </Text>
            )}
            {may && <GiveSeat entry={entry} />}
          </li>
        ))}
      </Stack>
    </section>
  );
}

function passedWord(code: string): 'client_busy' | 'active_limit' | 'class_full' | 'other' {
  return code === 'client_busy' || code === 'active_limit' || code === 'class_full' ? code : 'other';
}
