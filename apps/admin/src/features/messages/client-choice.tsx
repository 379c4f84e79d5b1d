import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';

interface ClientChoiceProps {
  readonly value: string | null;
  readonly onChange: (clientId: string | null) => void;
}

/** The client as whom a message is read. */
export function ClientChoice({ value, onChange }: ClientChoiceProps) {
  const { t } = useTranslation('automations');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const query = { limit: 20, ...(search && { search }) };
  const { data } = useQuery({
    queryKey: keys.clients(query),
    queryFn: () => clientsApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={t('previewClient')}
      description={t('previewHint')}
      data={(data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options }) => options}
    />
  );
}
