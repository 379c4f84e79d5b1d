import { CloseButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientsSearch, relations, stages } from './clients-search.js';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { rhythmApi } from '../../shared/api/rhythm-api.js';
import type { Relation } from '../../shared/api/types/crm.js';
import { SegmentChoice } from '../segments/segment-choice.js';

interface ClientFiltersProps {
  readonly value: ClientsSearch;
  readonly onChange: (change: Partial<ClientsSearch>) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** Search while typing, stage, tag and order; all of it lives in the address. */
export function ClientFilters({ value, onChange, searchRef }: ClientFiltersProps) {
  const { t } = useTranslation(['clients', 'common', 'rhythm']);
  const [typed, setTyped] = useState(value.search ?? '');
  const { data: tags } = useQuery({ queryKey: keys.tags, queryFn: clientsApi.tags });
  const { data: counts } = useQuery({ queryKey: keys.relations, queryFn: rhythmApi.relations });
  const relationName = (one: Relation) => {
    const clients = counts?.data.find(({ relation }) => relation === one)?.clients;
    return clients === undefined ? t(`rhythm:relation.${one}`) : `${t(`rhythm:relation.${one}`)} (${clients})`;
  };
  const type = (text: string) => {
    setTyped(text);
    onChange({ search: text.trim() || undefined });
  };
  return (
    <Group gap="sm" mb="md">
      <TextInput
        ref={searchRef}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={typed && <CloseButton size="md" aria-label={t('common:clearFilters')} onClick={() => type('')} />}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        flex="1 1 240px"
      />
      <NativeSelect
        aria-label={t('stage')}
        value={value.stage ?? ''}
        onChange={({ currentTarget }) => onChange({ stage: stages.find((stage) => stage === currentTarget.value) })}
        data={[
          { value: '', label: t('anyStage') },
          ...stages.map((stage) => ({ value: stage, label: t(`common:stage.${stage}`) })),
        ]}
      />
      <NativeSelect
        aria-label={t('rhythm:relationLabel')}
        value={value.relation ?? ''}
        onChange={({ currentTarget }) => onChange({ relation: relations.find((one) => one === currentTarget.value) })}
        data={[
          { value: '', label: t('rhythm:anyRelation') },
          ...relations.map((one) => ({ value: one, label: relationName(one) })),
        ]}
      />
      <NativeSelect
        aria-label={t('tag')}
        value={value.tag ?? ''}
        onChange={({ currentTarget }) => onChange({ tag: currentTarget.value || undefined })}
        data={[
          { value: '', label: t('anyTag') },
          ...(tags?.data ?? []).map(({ name, count }) => ({ value: name, label: `${name} (${count})` })),
        ]}
      />
      <SegmentChoice value={value.segmentId} onChange={(segmentId) => onChange({ segmentId })} />
      <NativeSelect
        aria-label={t('sort.label')}
        value={value.sort ?? 'name'}
        onChange={({ currentTarget }) =>
          onChange({ sort: (['lastVisit', 'created'] as const).find((sort) => sort === currentTarget.value) })
        }
        data={(['name', 'lastVisit', 'created'] as const).map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
      />
    </Group>
  );
}
