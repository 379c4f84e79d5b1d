import { CloseButton, Combobox, Group, Input, SimpleGrid, Stack, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Client } from '../../shared/api/types/crm.js';
import { type ClientChoice, knownClient, newClientFrom } from './client-choice.js';

interface ClientPickerProps {
  readonly value: ClientChoice | null;
  readonly onChange: (choice: ClientChoice | null) => void;
  readonly error?: string;
}

const createValue = 'create';
const nobody: readonly Client[] = [];

function useFound(typed: string) {
  const [search] = useDebouncedValue(typed.trim(), 150);
  const query = { search, limit: 6 };
  const found = useQuery({
    queryKey: keys.clients(query),
    queryFn: () => clientsApi.list(query),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
  return search.length > 1 && found.data ? found.data.data : nobody;
}

function Search({ onChange, error }: ClientPickerProps) {
  const { t } = useTranslation('booking');
  const [typed, setTyped] = useState('');
  const combobox = useCombobox();
  const found = useFound(typed);
  const { selectFirstOption } = combobox;
  // Enter takes what is marked, so the mark has to be on the first of the clients that are on screen now.
  useEffect(() => {
    selectFirstOption();
  }, [found, selectFirstOption]);
  const choose = (value: string) => {
    const client = found.find(({ id }) => id === value);
    onChange(client ? knownClient(client) : newClientFrom(typed));
  };
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          label={t('new.client')}
          placeholder={t('new.clientPlaceholder')}
          data-autofocus
          autoComplete="off"
          error={error}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim().length < 2}>
        <Combobox.Options>
          {found.map(({ id, name, phone, email }) => (
            <Combobox.Option key={id} value={id}>
              <Group justify="space-between" wrap="nowrap" gap="sm">
                <Text size="sm" fw={600} truncate>
                  {name}
                </Text>
                <Text size="sm" c="dimmed" truncate>
                  {phone ?? email}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          <Combobox.Option value={createValue}>
            <Group gap={8} wrap="nowrap">
              <IconUserPlus size={16} aria-hidden />
              <Text size="sm">{t('new.createClient', { name: typed.trim() })}</Text>
            </Group>
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Newcomer({ value, onChange, error }: ClientPickerProps & { readonly value: ClientChoice & { kind: 'new' } }) {
  const { t } = useTranslation(['booking', 'common']);
  return (
    <Stack gap="xs">
      <TextInput
        label={t('new.client')}
        autoComplete="off"
        error={error}
        value={value.name}
        rightSection={<CloseButton size="md" aria-label={t('common:remove')} onClick={() => onChange(null)} />}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="xs">
        <TextInput
          label={t('new.phone')}
          type="tel"
          autoComplete="off"
          value={value.phone}
          onChange={({ currentTarget }) => onChange({ ...value, phone: currentTarget.value })}
        />
        <TextInput
          label={t('new.email')}
          type="email"
          autoComplete="off"
          value={value.email}
          onChange={({ currentTarget }) => onChange({ ...value, email: currentTarget.value })}
        />
      </SimpleGrid>
    </Stack>
  );
}

/** Finds a client while one types, or makes a new one of what was typed. */
export function ClientPicker(props: ClientPickerProps) {
  const { value, onChange, error } = props;
  const { t } = useTranslation(['booking', 'common']);
  if (!value) return <Search {...props} />;
  if (value.kind === 'new') return <Newcomer {...props} value={value} />;
  return (
    <Input.Wrapper label={t('new.client')} error={error} labelElement="div">
      <Group
        justify="space-between"
        wrap="nowrap"
        px="sm"
        h={36}
        bd="1px solid var(--mantine-color-default-border)"
        style={{ borderRadius: 8 }}
      >
        <Text size="sm" fw={600} truncate>
          {value.name}
        </Text>
        <CloseButton size="md" aria-label={t('common:remove')} onClick={() => onChange(null)} />
      </Group>
    </Input.Wrapper>
  );
}
