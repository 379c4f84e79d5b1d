import { ActionIcon, Anchor, Badge, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRole, ImportLayouts, Mapping, UploadedFile } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemText } from '../../shared/ui/problem-text.js';
import { type ChosenFile, fieldsOf, isKnown, usedColumns } from './chosen-file.js';
import { ColumnMapping } from './column-mapping.js';
import { FileSample } from './file-sample.js';

interface ChosenFileRowProps {
  readonly chosen: ChosenFile;
  readonly layouts: ImportLayouts | undefined;
  readonly onRole: (role: FileRole | null) => void;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onRemove: () => void;
}

/** How far a file is, or why it cannot be read. */
function FileState({ chosen: { state, error, refusal } }: Pick<ChosenFileRowProps, 'chosen'>) {
  const { t } = useTranslation('imports');
  if (state === 'sending')
    return (
      <Group gap={6}>
        <Loader size="xs" aria-hidden />
        <Text size="sm" c="dimmed">
          {t('reading')}
        </Text>
      </Group>
    );
  if (state !== 'refused') return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)" component="div" role="alert">
      {refusal ? t(`refused.${refusal}`) : <ProblemText error={error} />}
    </Text>
  );
}

interface FileFactsProps {
  readonly chosen: ChosenFile & { readonly file: UploadedFile };
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** How much of a file there is, how much of it is used, and the way to change that. */
function FileFacts({ chosen, open, onOpen }: FileFactsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { name, file, role, mapping } = chosen;
  const rows = t('rows', { count: file.rows, rows: format.number(file.rows) });
  const all = file.columns.length;
  return (
    <Text size="sm" c="dimmed" component="div">
      {[rows, role ? t('mapping.used', { used: usedColumns(mapping), all }) : t('columns', { count: all })].join(' · ')}
      {role && (
        <>
          {' · '}
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-label={t(open ? 'mapping.foldOf' : 'mapping.adjustOf', { name })}
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            {t(open ? 'mapping.fold' : 'mapping.adjust')}
          </Anchor>
        </>
      )}
    </Text>
  );
}

/** One file: how it was read, what it holds, and which of its columns is what. */
export function ChosenFileRow({ chosen, layouts, onRole, onMapping, onRemove }: ChosenFileRowProps) {
  const { t } = useTranslation('imports');
  const { name, file, role } = chosen;
  const [opened, setOpened] = useState<boolean | null>(null);
  // What has been recognised needs no look; what has not is open until somebody says that it is done.
  const open = opened ?? (file !== undefined && role !== file.guessedAs);
  const roles = layouts?.roles.map((one) => one.role) ?? [];
  return (
    <Stack gap="xs" px="md" py="sm" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
      <Group justify="space-between" gap="xs">
        <Stack gap={0} flex="1 1 200px">
          <Group gap={8}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
            {file?.guessedAs && (
              <Badge variant="light" color="fir">
                {t(file.preset ? 'recognised' : 'remembered')}
              </Badge>
            )}
          </Group>
          <FileState chosen={chosen} />
          {file && <FileFacts chosen={{ ...chosen, file }} open={open} onOpen={setOpened} />}
        </Stack>
        <Group gap="xs" wrap="nowrap" w={{ base: file ? '100%' : 'auto', xs: 'auto' }} justify="flex-end">
          {file && (
            <NativeSelect
              flex={1}
              aria-label={t('holds', { name })}
              value={role ?? ''}
              data={[
                { value: '', label: t('choose') },
                ...roles.map((one) => ({ value: one, label: t(`role.${one}`) })),
              ]}
              onChange={({ currentTarget }) => {
                setOpened(null);
                onRole(roles.find((one) => one === currentTarget.value) ?? null);
              }}
            />
          )}
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('removeFile', { name })} onClick={onRemove}>
            <IconX size={18} />
          </ActionIcon>
        </Group>
      </Group>
      {file && !role && <FileSample file={file} />}
      {open && isKnown(chosen) && (
        <ColumnMapping chosen={chosen} fields={fieldsOf(layouts, chosen.role)} onMapping={onMapping} />
      )}
    </Stack>
  );
}
