import { Alert, Button, Skeleton, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { type Segment, segmentsApi } from '../../shared/api/segments-api.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { FilterGroup } from './filter-group.js';
import { type Group, isComplete, isGroup, newCondition, type Node } from './filter-tree.js';

interface SegmentDrawerProps {
  /** Absent for a new one. */
  readonly segment?: Segment;
  readonly onClose: () => void;
  readonly onSaved: (id: string | undefined) => void;
}

function Preview({ filter }: { readonly filter: Group }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const [settled] = useDebouncedValue(filter, 300);
  const complete = isComplete(settled);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: keys.segmentPreview(settled),
    queryFn: () => segmentsApi.preview(settled as Record<string, unknown>),
    enabled: complete,
    placeholderData: keepPreviousData,
  });
  if (!complete) return <Alert color="gray">{t('incomplete')}</Alert>;
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton height={72} />;
  const more = data.count - data.sample.length;
  return (
    <Alert
      color="fir"
      variant="light"
      role="status"
      aria-busy={isPlaceholderData}
      title={t('count', { count: data.count })}
    >
      <Text size="sm">{t('reachable', { email: format.number(data.email), sms: format.number(data.sms) })}</Text>
      {data.sample.length > 0 && (
        <Text size="sm" mt={4}>
          {data.sample.map(({ name }) => name).join(', ')}
          {more > 0 && ` ${t('more', { count: more })}`}
        </Text>
      )}
    </Alert>
  );
}

/** Builds a segment with its number of clients beside it, and saves it under a name. */
export function SegmentDrawer({ segment, onClose, onSaved }: SegmentDrawerProps) {
  const { t } = useTranslation(['segments', 'common']);
  const refresh = useRefresh();
  const saved = segment?.filter as Node | undefined;
  const begin: Group =
    saved === undefined ? { all: [newCondition('visits')] } : isGroup(saved) ? saved : { all: [saved] };
  const [filter, setFilter] = useState<Group>(begin);
  const [name, setName] = useState(segment?.name ?? '');
  const [asked, setAsked] = useState(false);
  const body = { name: name.trim(), filter: filter as Record<string, unknown> };
  const save = useMutation({
    mutationFn: () => (segment ? segmentsApi.change(segment, body) : segmentsApi.create(body)),
    meta: { quiet: true },
    onSuccess: async ({ id }) => {
      await refresh('client');
      onSaved(id);
    },
  });
  const remove = useMutation({
    mutationFn: (known: Segment) => segmentsApi.remove(known),
    // The list lets go of the segment first: news of the removal may arrive before its answer.
    onMutate: () => onSaved(undefined),
    onSuccess: async (_, known) => {
      offerUndo(t('removed', { name: known.name }), async () => {
        await segmentsApi.create({ name: known.name, filter: known.filter });
        await refresh('client');
      });
      await refresh('client');
    },
  });
  return (
    <FormDrawer
      title={segment ? segment.name : t('new')}
      wide
      dirty={name !== (segment?.name ?? '') || filter !== begin}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (body.name && isComplete(filter)) save.mutate();
      }}
      aside={
        segment && (
          <Button variant="subtle" color="clay" loading={remove.isPending} onClick={() => remove.mutate(segment)}>
            {t('common:remove')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('name')}
        value={name}
        maxLength={80}
        required
        error={asked && !body.name ? t('common:required') : undefined}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <FilterGroup group={filter} onChange={setFilter} />
      <Preview filter={filter} />
    </FormDrawer>
  );
}
