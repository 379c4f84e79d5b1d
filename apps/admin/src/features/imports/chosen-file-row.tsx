import { ActionIcon, Badge, Group, Loader, NativeSelect, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FileRole, fileRoles } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemText } from '../../shared/ui/problem-text.js';
import type { ChosenFile } from './use-chosen-files.js';

interface ChosenFileRowProps {
  readonly chosen: ChosenFile;
  readonly onRole: (role: FileRole | null) => void;
  readonly onRemove: () => void;
}

function Sample({ chosen: { file, name } }: Pick<ChosenFileRowProps, 'chosen'>) {
  if (!file) return null;
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': name }}>
      <Table fz={13} withRowBorders={false} style={{ whiteSpace: 'nowrap' }}>
        <Table.Thead>
          <Table.Tr>
            {file.columns.map((column, index) => (
              <Table.Th key={index}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {file.sample.slice(0, 3).map((row, index) => (
            <Table.Tr key={index}>
              {file.columns.map((_, at) => (
                <Table.Td key={at}>{row[at]}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

/** One file: how it was read, a look inside, and what it holds. */
export function ChosenFileRow({ chosen, onRole, onRemove }: ChosenFileRowProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { name, state, file, role, error } = chosen;
  return (
    <Stack gap="xs" p="md" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
      <Group justify="space-between">
        <Stack gap={0} flex="1 1 200px">
          <Group gap={8}>
            <Text fw={600}>{name}</Text>
            {file?.guessedAs && (
              <Badge variant="light" color="fir">
                {t('recognised')}
              </Badge>
            )}
          </Group>
          {file && (
            <Text size="sm" c="dimmed">
              {t('fileFacts', {
                rows: format.number(file.rows),
                columns: file.columns.length,
                encoding: file.encoding,
              })}
            </Text>
          )}
          {state === 'sending' && (
            <Group gap={6}>
              <Loader size="xs" aria-hidden />
              <Text size="sm" c="dimmed">
                {t('reading')}
              </Text>
            </Group>
          )}
          {state === 'refused' && <ProblemText error={error} />}
        </Stack>
        <Group gap="xs" wrap="nowrap">
          {file && (
            <NativeSelect
              aria-label={t('holds', { name })}
              value={role ?? ''}
              error={role ? undefined : t('chooseRole')}
              data={[
                { value: '', label: t('choose') },
                ...fileRoles.map((one) => ({ value: one, label: t(`role.${one}`) })),
              ]}
              onChange={({ currentTarget }) => onRole(fileRoles.find((one) => one === currentTarget.value) ?? null)}
            />
          )}
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('removeFile', { name })} onClick={onRemove}>
            <IconX size={18} />
          </ActionIcon>
        </Group>
      </Group>
      <Sample chosen={chosen} />
    </Stack>
  );
}
