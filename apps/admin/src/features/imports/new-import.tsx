import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { CheckFiles } from './check-files.js';
import { guessMapping } from './chosen-file.js';
import { ChosenFileRow } from './chosen-file-row.js';
import { DropFiles } from './drop-files.js';
import { PasteList } from './paste-list.js';
import { useChosenFiles } from './use-chosen-files.js';
import { useFieldWords } from './use-field-words.js';

/** Files dropped or chosen, what each holds, and the day that they know of; checking changes nothing yet. */
export function NewImportCard() {
  const { t } = useTranslation('imports');
  const wordsOf = useFieldWords();
  const { files, add, setRole, setMapping, remove, clear } = useChosenFiles();
  const layouts = useQuery({ queryKey: keys.importPresets, queryFn: importsApi.layouts });
  return (
    <SectionCard title={t('new')} note={t('newNote')}>
      <Stack gap={0}>
        <Stack p="md">
          <ProblemAlert error={layouts.error} onRetry={() => void layouts.refetch()} />
          <DropFiles onFiles={add} />
          <PasteList onFiles={add} />
        </Stack>
        {files.map((chosen) => (
          <ChosenFileRow
            key={chosen.key}
            chosen={chosen}
            layouts={layouts.data}
            onRole={(role) =>
              setRole(
                chosen.key,
                role,
                role && chosen.file ? guessMapping(chosen.file, role, layouts.data, wordsOf) : {},
              )
            }
            onMapping={(mapping) => setMapping(chosen.key, mapping)}
            onRemove={() => remove(chosen.key)}
          />
        ))}
        {files.length > 0 && <CheckFiles files={files} layouts={layouts.data} onChecked={clear} />}
      </Stack>
    </SectionCard>
  );
}
