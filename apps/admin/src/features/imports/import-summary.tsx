import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';

/** What was found in the files, and what becomes of it. */
export function ImportSummary({ summary }: Pick<Import, 'summary'>) {
  const { t, i18n } = useTranslation('imports');
  const format = useFormat();
  const nameOf = (kind: string) =>
    i18n.exists(`kind.${kind}`, { ns: 'imports' }) ? t(`kind.${kind}` as 'kind.clients') : kind;
  if (summary.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.kind')}</Table.Th>
            <Table.Th ta="right">{t('column.found')}</Table.Th>
            <Table.Th ta="right">{t('column.toCreate')}</Table.Th>
            <Table.Th ta="right">{t('column.existing')}</Table.Th>
            <Table.Th ta="right">{t('column.skipped')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {summary.map(({ kind, found, toCreate, existing, skipped }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{nameOf(kind)}</Table.Th>
              {[found, toCreate, existing, skipped].map((count, index) => (
                <Table.Td key={index} ta="right" className="sg-figures">
                  {format.number(count)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
