import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mapping, RoleField } from '../../shared/api/types/imports.js';
import { exampleOf, type KnownFile } from './chosen-file.js';
import { FileSample } from './file-sample.js';
import { useFieldWords } from './use-field-words.js';

interface ColumnMappingProps {
  readonly chosen: KnownFile;
  readonly fields: readonly RoleField[];
  readonly onMapping: (mapping: Mapping) => void;
}

function without(mapping: Mapping, field: string): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== field));
}

function FieldColumn({ chosen, onMapping, field }: Omit<ColumnMappingProps, 'fields'> & { readonly field: RoleField }) {
  const { t } = useTranslation('imports');
  const wordsOf = useFieldWords();
  const { file, mapping } = chosen;
  const { name, required } = field;
  const column = mapping[name];
  const example = exampleOf(file, column);
  return (
    <NativeSelect
      label={wordsOf(name)}
      required={required}
      value={column ?? ''}
      data={[
        { value: '', label: t(required ? 'mapping.choose' : 'mapping.absent') },
        ...file.columns.map((one) => ({ value: one, label: one })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onMapping(value ? { ...mapping, [name]: value } : without(mapping, name))
      }
      inputWrapperOrder={['label', 'input', 'description']}
      description={example === null ? undefined : t('mapping.example', { value: example })}
    />
  );
}

/** Which column of a file is what, with a look at its first rows. */
export function ColumnMapping({ chosen, fields, onMapping }: ColumnMappingProps) {
  const { t } = useTranslation('imports');
  const { name, file } = chosen;
  return (
    <Stack gap="sm" role="group" aria-label={t('mapping.title', { name })}>
      <FileSample file={file} />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" verticalSpacing="sm">
        {fields.map((field) => (
          <FieldColumn key={field.name} chosen={chosen} field={field} onMapping={onMapping} />
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('mapping.note')}
      </Text>
    </Stack>
  );
}
