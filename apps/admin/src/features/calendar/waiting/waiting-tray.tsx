import { Button, CloseButton, Drawer, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../shared/api/query-keys.js';
import type { Uuid } from '../../../shared/api/types/shared-words.js';
import type { WaitlistEntry } from '../../../shared/api/types/waitlist.js';
import { waitlistApi } from '../../../shared/api/waitlist-api.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { usePhone } from '../../../shared/ui/use-phone.js';
import { EntryDrawer } from '../../waitlist/entry-drawer.js';
import { useWishText } from '../../waitlist/use-wish-text.js';
import { takeEntry } from './dragged-entry.js';
import classes from './waiting-tray.module.css';

interface WaitingTrayProps {
  /** Only who waits here; absent: everywhere. */
  readonly locationId: Uuid | undefined;
  readonly mayBook: boolean;
  readonly onClose: () => void;
}

const query = { state: ['open' as const], limit: 100 };

function Person({ entry, mayBook, onGive }: { entry: WaitlistEntry; mayBook: boolean; onGive: () => void }) {
  const { t } = useTranslation('waitlist');
  const wishText = useWishText();
  return (
    <li className={classes.card} draggable={mayBook} onDragStart={(event) => takeEntry(event, entry.id)}>
      <Text fw={600} size="sm">
        {entry.clientName}
      </Text>
      <Text size="sm" c="dimmed">
        {wishText(entry)}
      </Text>
      {mayBook && (
        <Button
          mt={6}
          size="compact-md"
          variant="default"
          aria-label={t('tray.giveTo', { client: entry.clientName })}
          onClick={onGive}
        >
          {t('tray.give')}
        </Button>
      )}
    </li>
  );
}

function People({ locationId, mayBook }: WaitingTrayProps) {
  const { t } = useTranslation('waitlist');
  const phone = usePhone();
  const list = useQuery({ queryKey: keys.waitlist(query), queryFn: () => waitlistApi.list(query) });
  const [givingId, setGivingId] = useState<Uuid | null>(null);
  const giving = list.data?.data.find(({ id }) => id === givingId);
  const people = (list.data?.data ?? []).filter(
    (one) => !one.session && (!locationId || one.locationId === locationId),
  );
  return (
    <>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={3} height={72} />}
      {list.data && (
        <Text size="sm" c="dimmed">
          {people.length === 0 ? t('tray.none') : mayBook && !phone ? t('tray.hint') : null}
        </Text>
      )}
      <ul className={classes.list} aria-label={t('title')}>
        {people.map((entry) => (
          <Person key={entry.id} entry={entry} mayBook={mayBook} onGive={() => setGivingId(entry.id)} />
        ))}
      </ul>
      {giving && <EntryDrawer entry={giving} onClose={() => setGivingId(null)} />}
    </>
  );
}

/** Who waits, beside the calendar: dragged onto a free time, or given one from the list of those that suit. */
export function WaitingTray(props: WaitingTrayProps) {
  const { t } = useTranslation(['waitlist', 'common']);
  const { onClose } = props;
  if (usePhone())
    return (
      <Drawer opened onClose={onClose} position="bottom" size="75%" title={t('title')}>
        <People {...props} />
      </Drawer>
    );
  return (
    <aside className={classes.tray} aria-label={t('title')}>
      <Group justify="space-between" wrap="nowrap">
        <Text component="h2" fw={600}>
          {t('title')}
        </Text>
        <CloseButton size="md" aria-label={t('common:close')} onClick={onClose} />
      </Group>
      <People {...props} />
    </aside>
  );
}
