import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conversationsApi } from '../../shared/api/conversations-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Client } from '../../shared/api/types/crm.js';
import { useMay } from '../../shared/session/use-session.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { AnswerForm } from './answer-form.js';
import { SaidList } from './thread.js';

/** What this client and the team wrote to each other, and the next word. */
export function ConversationCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation('conversations');
  const sees = useMay('messages:read');
  const query = { clientId: client.id, limit: 1 };
  const { data } = useQuery({
    queryKey: keys.conversations(query),
    queryFn: () => conversationsApi.list(query),
    enabled: sees,
  });
  if (!sees || !data) return null;
  const conversation = data.data[0];
  const address = conversation?.address ?? client.phone;
  const send = async (text: string) => {
    const { id } = conversation ?? (await conversationsApi.begin(client.id));
    await conversationsApi.write(id, text);
  };
  return (
    <SectionCard title={t('title')}>
      {conversation && <SaidList conversation={conversation} />}
      <Stack p="md" gap="xs">
        {!conversation && (
          <Text size="sm" c="dimmed">
            {t(address ? 'none' : 'noNumber')}
          </Text>
        )}
        {address && <AnswerForm address={address} send={send} />}
      </Stack>
    </SectionCard>
  );
}
