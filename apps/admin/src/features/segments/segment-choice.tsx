import { ActionIcon, Button, Group, NativeSelect } from '@mantine/core';
import { IconPencil, IconUsersPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { segmentsApi } from '../../shared/api/segments-api.js';
import { useMay } from '../../shared/session/use-session.js';
import { SegmentDrawer } from './segment-drawer.js';

interface SegmentChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** What no segment means here; by default everybody. */
  readonly none?: string;
}

/** Shows the clients of a segment, and opens it to change or a new one. */
export function SegmentChoice({ value, onChange, none }: SegmentChoiceProps) {
  const { t } = useTranslation('segments');
  const mayWrite = useMay('clients:write');
  const [open, setOpen] = useState<'new' | 'chosen' | null>(null);
  const { data } = useQuery({ queryKey: keys.segments, queryFn: segmentsApi.list });
  const chosen = data?.data.find(({ id }) => id === value);
  return (
    <Group gap={4} wrap="nowrap">
      <NativeSelect
        aria-label={t('segment')}
        value={value ?? ''}
        data={[
          { value: '', label: none ?? t('anySegment') },
          ...(data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      />
      {mayWrite && chosen && (
        <ActionIcon variant="default" size="input-sm" aria-label={t('edit')} onClick={() => setOpen('chosen')}>
          <IconPencil size={17} />
        </ActionIcon>
      )}
      {mayWrite && (
        <Button variant="default" leftSection={<IconUsersPlus size={16} />} onClick={() => setOpen('new')}>
          {t('new')}
        </Button>
      )}
      {open && (
        <SegmentDrawer
          segment={open === 'chosen' ? chosen : undefined}
          onClose={() => setOpen(null)}
          onSaved={(id) => {
            setOpen(null);
            onChange(id);
          }}
        />
      )}
    </Group>
  );
}
