import '@mantine/dropzone/styles.layer.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportPreset, importsApi } from '../../shared/api/imports-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { NewImport } from '../../shared/api/types/imports.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ChosenFileRow } from './chosen-file-row.js';
import { type ChosenFile, useChosenFiles } from './use-chosen-files.js';

/** What is sent: where every file is as a known layout has it, that layout also says how dates are written. */
function bodyOf(files: readonly ChosenFile[], asOf: Day, presets: readonly ImportPreset[]): NewImport {
  const ready = files.flatMap(({ file, role }) => (file && role ? [{ file, role }] : []));
  const known = presets.find(({ mappings = {} }) =>
    ready.every(({ file, role }) => file.guessedAs === role && mappings[role] !== undefined),
  );
  return {
    preset: known?.key,
    files: ready.map(({ file, role }) => ({
      fileId: file.id,
      role,
      ...(file.guessedMapping && file.guessedAs === role ? { mapping: file.guessedMapping } : {}),
    })),
    asOf,
  };
}

/** Files dropped or chosen, what each holds, and the day that they know of; checking changes nothing yet. */
export function NewImportCard() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const today = format.dayOf(useNow());
  const refresh = useRefresh();
  const { files, add, setRole, remove, clear } = useChosenFiles();
  const [asOf, setAsOf] = useState<Day>(today);
  const presets = useQuery({ queryKey: keys.importPresets, queryFn: importsApi.presets });
  const create = useMutation({
    mutationFn: importsApi.create,
    meta: { quiet: true },
    onSuccess: async () => {
      clear();
      await refresh('import');
    },
  });
  const ready = files.length > 0 && files.every(({ state, role }) => state === 'read' && role);
  return (
    <SectionCard title={t('new')} note={t('newNote')}>
      <Stack gap={0}>
        <Stack p="md">
          <ProblemAlert error={create.error} />
          <Dropzone
            onDrop={add}
            accept={['text/csv', 'text/plain', 'text/tab-separated-values', 'application/vnd.ms-excel', '.csv', '.tsv']}
            inputProps={{ 'aria-label': t('drop') }}
            aria-label={t('drop')}
          >
            <Stack align="center" gap={6} py="lg" style={{ pointerEvents: 'none' }}>
              <IconFileSpreadsheet size={36} stroke={1.5} aria-hidden />
              <Text fw={600}>{t('drop')}</Text>
              <Text size="sm" c="dimmed" ta="center">
                {t('dropNote')}
              </Text>
            </Stack>
          </Dropzone>
        </Stack>
        {files.map((chosen) => (
          <ChosenFileRow
            key={chosen.key}
            chosen={chosen}
            onRole={(role) => setRole(chosen.key, role)}
            onRemove={() => remove(chosen.key)}
          />
        ))}
        {files.length > 0 && (
          <Group justify="space-between" align="flex-end" p="md" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
            <DayInput label={t('asOf')} value={asOf} onChange={setAsOf} />
            <Button
              disabled={!ready}
              loading={create.isPending}
              onClick={() => create.mutate(bodyOf(files, asOf, presets.data?.data ?? []))}
            >
              {t('check')}
            </Button>
          </Group>
        )}
      </Stack>
    </SectionCard>
  );
}
