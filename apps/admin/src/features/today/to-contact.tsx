import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { rhythmApi } from '../../shared/api/rhythm-api.js';
import type { ToContact as Entry } from '../../shared/api/types/crm.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ContactRow } from './contact-row.js';
import classes from './to-contact.module.css';

const WriteDialog = lazy(async () => ({ default: (await import('./write-dialog.js')).WriteDialog }));
const shown = 10;

/** The ten who are worth a word today, by each one's own rhythm: who, why, and what their visits are worth. */
export function ToContact() {
  const { t } = useTranslation('today');
  const { data, isPending } = useQuery({ queryKey: keys.toContact, queryFn: () => rhythmApi.toContact(shown) });
  const [writing, setWriting] = useState<Entry | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const sought = useLocation({ select: ({ hash }) => hash === 'to-contact' });
  // On a phone it lies below the day, and it is there only once the day has been fetched.
  useEffect(() => {
    if (sought && !isPending) place.current?.scrollIntoView();
  }, [sought, isPending]);
  const entries = data?.data ?? [];
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
            <ContactRow key={entry.client.id} entry={entry} onWrite={setWriting} />
          ))}
        </ul>
      </SectionCard>
      <Suspense fallback={null}>{writing && <WriteDialog entry={writing} onClose={() => setWriting(null)} />}</Suspense>
    </div>
  );
}
