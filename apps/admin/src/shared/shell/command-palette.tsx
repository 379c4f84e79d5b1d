import { Modal, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCalendarPlus, IconSearch, IconUser, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../api/clients-api.js';
import { keys } from '../api/query-keys.js';
import { useMay } from '../session/use-session.js';
import classes from './command-palette.module.css';
import { askFor } from './dialog-requests.js';
import { useDestinations } from './use-destinations.js';

interface Command {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly note?: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

function useCommands(query: string, onClose: () => void): readonly Command[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const destinations = useDestinations();
  const mayBook = useMay('bookings:write');
  const mayRead = useMay('clients:read');
  const mayWrite = useMay('clients:write');
  const [search] = useDebouncedValue(query.trim(), 150);
  const clients = useQuery({
    queryKey: keys.clients({ search, limit: 8 }),
    queryFn: () => clientsApi.list({ search, limit: 8 }),
    enabled: mayRead && search.length > 1,
    placeholderData: keepPreviousData,
  });
  const go = destinations.map(({ key, to, icon: Icon }) => ({
    id: key,
    group: t('palette.go'),
    name: t(`nav.${key}`),
    icon: <Icon size={18} />,
    run: () => {
      onClose();
      void navigate({ to });
    },
  }));
  const create: Command[] = [];
  if (mayBook)
    create.push({
      id: 'new-booking',
      group: t('palette.do'),
      name: t('nav.create'),
      icon: <IconCalendarPlus size={18} />,
      run: () => askFor({ kind: 'new-booking' }),
    });
  if (mayWrite)
    create.push({
      id: 'new-client',
      group: t('palette.do'),
      name: t('palette.newClient'),
      icon: <IconUserPlus size={18} />,
      run: () => askFor({ kind: 'new-client', name: query.trim() || undefined }),
    });
  const found = search.length < 2 ? [] : (clients.data?.data ?? []);
  const people = found.map((client) => ({
    id: client.id,
    group: t('palette.clients'),
    name: client.name,
    note: client.phone ?? client.email ?? undefined,
    icon: <IconUser size={18} />,
    run: () => {
      onClose();
      void navigate({ to: '/clients/$clientId', params: { clientId: client.id } });
    },
  }));
  const wanted = query.trim().toLocaleLowerCase();
  return [...people, ...[...create, ...go].filter(({ name }) => name.toLocaleLowerCase().includes(wanted))];
}

/** Ctrl+K: clients by name or phone, screens and actions; arrows choose, Enter runs. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const commands = useCommands(query, onClose);
  const active = Math.min(chosen, commands.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && commands.length > 0) {
      event.preventDefault();
      setChosen((active + step + commands.length) % commands.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      commands[active]?.run();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      yOffset="12vh"
      centered={false}
      aria-label={t('shortcuts.open')}
    >
      <TextInput
        data-autofocus
        size="lg"
        variant="unstyled"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={commands[active] ? `${listId}-${active}` : undefined}
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={query}
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ScrollArea.Autosize mah="50vh" className={classes.list}>
        <div role="listbox" id={listId} aria-label={t('shortcuts.open')}>
          {commands.map((command, index) => (
            <div key={command.id}>
              {command.group !== commands[index - 1]?.group && (
                <Text size="xs" c="dimmed" className={classes.group} aria-hidden>
                  {command.group}
                </Text>
              )}
              <UnstyledButton
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                className={classes.row}
                onClick={command.run}
                onPointerMove={() => setChosen(index)}
              >
                {command.icon}
                <span className={classes.name}>{command.name}</span>
                {command.note && (
                  <Text component="span" size="sm" c="dimmed">
                    {command.note}
                  </Text>
                )}
              </UnstyledButton>
            </div>
          ))}
        </div>
        {commands.length === 0 && (
          <Text c="dimmed" p="md" ta="center">
            {t('palette.nothing')}
          </Text>
        )}
      </ScrollArea.Autosize>
    </Modal>
  );
}
