import { Button } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientField, clientFieldsApi } from '../../shared/api/client-fields-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { FieldDrawer } from './field-drawer.js';
import { FieldList } from './field-list.js';

/** What the business writes down about each client, in fields of its own. */
export function FieldsPanel() {
  const { t } = useTranslation(['clientFields', 'settings']);
  const may = useMay('setup:write');
  const { data, error, refetch } = useQuery({ queryKey: keys.clientFields, queryFn: clientFieldsApi.list });
  const [open, setOpen] = useState<ClientField | 'new' | null>(null);
  const fields = (data?.data ?? []).filter(({ archived }) => !archived);
  const forms = [...new Set(fields.flatMap(({ form }) => form ?? []))];
  const add = may && (
    <Button style={{ flexShrink: 0 }} leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={3} height={56} />}
      {data && (
        <SectionCard title={t('settings:tabs.fields')} note={t('note')} action={fields.length > 0 && add}>
          {fields.length === 0 ? (
            <EmptyState drawing="door" text={t('empty')} action={add} />
          ) : (
            <FieldList fields={fields} onOpen={setOpen} />
          )}
        </SectionCard>
      )}
      {open && <FieldDrawer field={open === 'new' ? undefined : open} forms={forms} onClose={() => setOpen(null)} />}
    </>
  );
}
