import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import type { DateFormat, ImportLayouts } from '../../shared/api/types/imports.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { type ChosenFile, isKnown, missingFields } from './chosen-file.js';
import { DateFormatSelect } from './date-format-select.js';
import { daysAsWritten } from './days-as-written.js';
import { importBody } from './import-body.js';
import { useFieldWords } from './use-field-words.js';

interface CheckFilesProps {
  readonly files: readonly ChosenFile[];
  readonly layouts: ImportLayouts | undefined;
  readonly onChecked: () => void;
}

/** What still has to be said of the files together, and the way on. A file that cannot be read holds up no other. */
export function CheckFiles({ files, layouts, onChecked }: CheckFilesProps) {
  const { t } = useTranslation('imports');
  const wordsOf = useFieldWords();
  const today = useFormat().dayOf(useNow());
  const refresh = useRefresh();
  const [asOf, setAsOf] = useState<Day>(today);
  const [wished, setWished] = useState<DateFormat | null>(null);
  const create = useMutation({
    mutationFn: importsApi.create,
    meta: { quiet: true },
    onSuccess: async () => {
      onChecked();
      await refresh('import');
    },
  });
  const asked = files.filter(({ state }) => state !== 'refused');
  const known = asked.filter(isKnown);
  const days = daysAsWritten(known);
  const dateFormat = !days.needed ? null : wished && days.formats.includes(wished) ? wished : days.likely;
  const missing = known
    .map((one) => ({ key: one.key, name: one.name, fields: missingFields(one, layouts) }))
    .filter(({ fields }) => fields.length > 0);
  const said = known.length > 0 && known.length === asked.length && missing.length === 0;
  const ready = said && (!days.needed || dateFormat !== null);
  return (
    <Stack p="md" gap="sm" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
      <ProblemAlert error={create.error} />
      {missing.map(({ key, name, fields }) => (
        <Text key={key} size="sm" role="status">
          {t('mapping.missing', { name, fields: fields.map(wordsOf).join(', ') })}
        </Text>
      ))}
      <Group justify="space-between" align="flex-end">
        <Group align="flex-end">
          <DayInput label={t('asOf')} value={asOf} onChange={setAsOf} />
          {days.needed && days.formats.length > 1 && (
            <DateFormatSelect days={days} value={dateFormat} onChange={setWished} />
          )}
        </Group>
        <Button
          disabled={!ready}
          loading={create.isPending}
          onClick={() => create.mutate(importBody({ files: known, asOf, dateFormat }))}
        >
          {t('check')}
        </Button>
      </Group>
    </Stack>
  );
}
