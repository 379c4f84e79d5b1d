import { Group, Kbd, Modal, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allowSingleKeys, singleKeysAllowed } from '../ui/use-shortcuts.js';

const general = [
  ['open', ['Ctrl', 'K']],
  ['help', ['?']],
  ['new', ['C']],
  ['search', ['/']],
  ['goToday', ['G', 'T']],
  ['goCalendar', ['G', 'C']],
  ['goClients', ['G', 'U']],
  ['goServices', ['G', 'S']],
  ['goReports', ['G', 'R']],
  ['undo', ['Ctrl', 'Z']],
  ['close', ['Esc']],
] as const;

const calendar = [
  ['day', ['D']],
  ['threeDays', ['X']],
  ['week', ['W']],
  ['month', ['M']],
  ['list', ['A']],
  ['jumpToday', ['T']],
  ['step', ['←', '→']],
  ['block', ['B']],
  ['move', ['Alt', '← ↑ ↓ →']],
  ['copy', ['Alt']],
  ['print', ['P']],
  ['resize', ['Alt', 'Shift', '↑ ↓']],
  ['stepBooking', ['↑', '↓']],
] as const;

interface KeyListProps {
  readonly title: string;
  readonly rows: typeof general | typeof calendar;
}

function KeyList({ title, rows }: KeyListProps) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Stack gap="xs">
      <Title order={3}>{title}</Title>
      {rows.map(([name, keys]) => (
        <Group key={name} justify="space-between" wrap="nowrap" gap="sm">
          <Text size="sm">{t(`shortcuts.${name}`)}</Text>
          <Group gap={4} wrap="nowrap">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}

/** Every shortcut, and the switch that turns single keys off. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const [allowed, setAllowed] = useState(singleKeysAllowed);
  return (
    <Modal opened onClose={onClose} title={t('shortcuts.title')} size="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <KeyList title={t('shortcuts.general')} rows={general} />
        <KeyList title={t('shortcuts.calendar')} rows={calendar} />
      </SimpleGrid>
      <Switch
        mt="lg"
        label={t('shortcuts.enabled')}
        checked={allowed}
        onChange={({ currentTarget }) => {
          allowSingleKeys(currentTarget.checked);
          setAllowed(currentTarget.checked);
        }}
      />
    </Modal>
  );
}
