import { Anchor, Button, Card, Center, Group, NativeSelect, ScrollArea, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Conversation, conversationsApi } from '../../shared/api/conversations-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { teamApi } from '../../shared/api/team-api.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { AnswerForm } from './answer-form.js';
import classes from './conversation.module.css';
import { Said } from './said.js';

/** Newest at the bottom, where one writes. */
export function SaidList({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation(['conversations', 'common']);
  const bottom = useRef<HTMLDivElement>(null);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keys.conversationMessages(conversation.id),
    queryFn: ({ pageParam }) => conversationsApi.messages(conversation.id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const said = data?.pages.flatMap((page) => page.data) ?? [];
  const newest = said[0]?.id;
  useEffect(() => {
    bottom.current?.scrollTo({ top: bottom.current.scrollHeight });
  }, [newest]);
  if (isPending) return <RowsSkeleton rows={4} />;
  if (error) return <ProblemAlert error={error} />;
  return (
    <ScrollArea.Autosize
      mah="52vh"
      viewportRef={bottom}
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('thread') }}
    >
      <ol className={classes.thread} aria-live="polite">
        {hasNextPage && (
          <Center component="li">
            <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('earlier')}
            </Button>
          </Center>
        )}
        {said.toReversed().map((one) => (
          <Said key={one.id} message={one} />
        ))}
      </ol>
    </ScrollArea.Autosize>
  );
}

function Assignment({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation('conversations');
  const sees = useMay('team:read');
  const may = useMay('clients:write');
  const refresh = useRefresh();
  const members = useQuery({ queryKey: keys.members, queryFn: teamApi.members, enabled: sees });
  const assign = useMutation({
    mutationFn: (memberId: string | null) => conversationsApi.assign(conversation, memberId),
    onSettled: () => refresh('conversation'),
  });
  if (!sees || !members.data) return null;
  return (
    <NativeSelect
      aria-label={t('assignedTo')}
      disabled={!may}
      value={conversation.assignedTo ?? ''}
      data={[
        { value: '', label: t('nobody') },
        ...members.data.data.map(({ id, name, email }) => ({ value: id, label: name || email })),
      ]}
      onChange={({ currentTarget }) => assign.mutate(currentTarget.value || null)}
    />
  );
}

interface ThreadProps {
  readonly conversation: Conversation;
  readonly onBack: () => void;
}

/** One conversation: what was written, who looks after it, and the next word. Opening it is reading it. */
export function Thread({ conversation, onBack }: ThreadProps) {
  const { t } = useTranslation('conversations');
  const may = useMay('clients:write');
  const refresh = useRefresh();
  const { id, unread, clientId, clientName, address } = conversation;
  const { mutate: read } = useMutation({
    mutationFn: () => conversationsApi.markRead(id),
    onSuccess: () => refresh('conversation'),
  });
  useEffect(() => {
    if (unread > 0 && may) read();
  }, [unread, may, read]);
  return (
    <Card padding={0} component="section" aria-label={clientName ?? address}>
      <Group p="md" justify="space-between" style={{ borderBottom: '1px solid var(--sg-hairline)' }}>
        <Group gap="xs">
          <Button hiddenFrom="md" variant="subtle" px="xs" aria-label={t('back')} onClick={onBack}>
            <IconArrowLeft size={18} />
          </Button>
          <div>
            <Title order={2} fz={16}>
              {clientId ? (
                <Anchor
                  inherit
                  renderRoot={(props) => <Link to="/clients/$clientId" params={{ clientId }} search={{}} {...props} />}
                >
                  {clientName ?? address}
                </Anchor>
              ) : (
                address
              )}
            </Title>
            <Text size="xs" c="dimmed">
              {clientId ? address : t('unknown')}
            </Text>
          </div>
        </Group>
        <Assignment conversation={conversation} />
      </Group>
      <SaidList conversation={conversation} />
      <div style={{ padding: 16, borderTop: '1px solid var(--sg-hairline)' }}>
        <AnswerForm address={address} send={(text) => conversationsApi.write(id, text)} />
      </div>
    </Card>
  );
}
