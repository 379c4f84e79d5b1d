import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import { useFormat } from '../../shared/format/use-format.js';
import { relations, stages } from '../clients/clients-search.js';
import type { Field } from './filter-tree.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The answers that a field with words takes. */
export function useChoices(field: Field): readonly Choice[] {
  const { t } = useTranslation(['segments', 'common', 'rhythm']);
  const { tag } = useFormat();
  const named = field === 'service' || field === 'staff';
  const tags = useQuery({ queryKey: keys.tags, queryFn: clientsApi.tags, enabled: field === 'tag' });
  const services = useQuery({ queryKey: keys.allServices, queryFn: setupApi.services, enabled: field === 'service' });
  const staff = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff, enabled: field === 'staff' });
  if (named)
    return (
      (field === 'service' ? services : staff).data?.data.map(({ id, name }) => ({ value: id, label: name })) ?? []
    );
  if (field === 'tag') return tags.data?.data.map(({ name }) => ({ value: name, label: name })) ?? [];
  if (field === 'relation') return relations.map((one) => ({ value: one, label: t(`rhythm:relation.${one}`) }));
  if (field === 'stage') return stages.map((stage) => ({ value: stage, label: t(`common:stage.${stage}`) }));
  if (field === 'language')
    return (['en', 'nb', 'sv', 'da'] as const).map((value) => ({ value, label: t(`language.${value}`) }));
  if (field === 'source')
    return (['online', 'staff', 'import', 'demo'] as const).map((value) => ({ value, label: t(`source.${value}`) }));
  const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return months.map((value) => ({ value, label: month.format(Date.parse(`2024-${value}-15T12:00:00Z`)) }));
}
