import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { ToContact as Entry } from '../../shared/api/types/crm.js';
import { useFormat } from '../../shared/format/use-format.js';
import { askFor } from '../../shared/shell/dialog-requests.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { StageBadge } from '../../shared/ui/stage-badge.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import classes from './to-contact.module.css';

const shown = 10;

function Row({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { client, stage, sinceDays, rhythmDays, visits, expectedValue, reason } = entry;
  const why =
    reason === 'own_rhythm' || stage === 'lost' ? (`contact.reason.${stage}` as const) : 'contact.reason.expected';
  return (
    <li className={classes.row}>
      <Stack gap={2} flex="1 1 240px" miw={0}>
        <Group gap={8} wrap="nowrap">
          <Anchor
            fw={600}
            size="sm"
            c="inherit"
            truncate
            renderRoot={(props) => <Link to="/clients/$clientId" params={{ clientId: client.id }} {...props} />}
          >
            {client.name}
          </Anchor>
          <StageBadge stage={stage} />
        </Group>
        <Text size="sm" c="dimmed">
          {t(why, { rhythm: Math.round(rhythmDays), since: Math.round(sinceDays), count: visits })}
        </Text>
      </Stack>
      {expectedValue && (
        <Text size="sm" className={classes.value}>
          {t('contact.expected', { amount: format.aboutMoney(expectedValue) })}
        </Text>
      )}
      <Group gap={6} wrap="nowrap">
        {client.phone && (
          <Button
            component="a"
            href={`tel:${client.phone}`}
            size="compact-md"
            fz={14}
            variant="default"
            leftSection={<IconPhone size={15} />}
          >
            {t('contact.call')}
          </Button>
        )}
        <Button
          size="compact-md"
          fz={14}
          variant="light"
          onClick={() => askFor({ kind: 'new-booking', clientId: client.id })}
        >
          {t('contact.book')}
        </Button>
      </Group>
    </li>
  );
}

/** The ten who are worth a word today, by each one's own rhythm: who, why, and what a visit of theirs is worth. */
export function ToContact() {
  const { t } = useTranslation('today');
  const { data, isPending } = useQuery({ queryKey: keys.toContact, queryFn: () => clientsApi.toContact() });
  const entries = data?.data.slice(0, shown) ?? [];
  const place = useRef<HTMLDivElement>(null);
  const sought = useLocation({ select: ({ hash }) => hash === 'to-contact' });
  // On a phone it lies below the day, and it is there only once the day has been fetched.
  useEffect(() => {
    if (sought && !isPending) place.current?.scrollIntoView();
  }, [sought, isPending]);
  return (
    <div ref={place} className={classes.place}>
      <SectionCard
        title={t('contact.title')}
        note={data && entries.length > 0 ? t('contact.counts', data.counts) : undefined}
      >
        {isPending && <RowsSkeleton rows={4} />}
        {data && entries.length === 0 && (
          <Text c="dimmed" size="sm" p="md">
            {t('contact.none')}
          </Text>
        )}
        <ul className={classes.list}>
          {entries.map((entry) => (
            <Row key={entry.client.id} entry={entry} />
          ))}
        </ul>
      </SectionCard>
    </div>
  );
}
