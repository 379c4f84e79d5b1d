import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { WideTable } from '../../shared/ui/wide-table.js';
import { Absent } from './absent.js';

type Tally = Import['summary'][number];

/** What was found of a kind. Products are not kept: they only tell the lines of receipts apart. */
function TallyRow({ tally, begun }: { readonly tally: Tally; readonly begun: boolean }) {
  const { t, i18n } = useTranslation('imports');
  const format = useFormat();
  const { kind, found, toCreate, created, existing, skipped } = tally;
  const name = i18n.exists(`kind.${kind}`, { ns: 'imports' }) ? t(`kind.${kind}` as 'kind.clients') : kind;
  const cell = (count: number | null) => (
    <Table.Td ta="right" className="sg-figures">
      {count === null ? <Absent /> : format.number(count)}
    </Table.Td>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        {kind === 'products' && (
          <Text size="xs" c="dimmed" fw={400}>
            {t('productsUse')}
          </Text>
        )}
      </Table.Th>
      {cell(found)}
      {cell(kind === 'products' ? null : begun ? created : toCreate)}
      {cell(kind === 'products' ? null : existing)}
      {cell(skipped)}
    </Table.Tr>
  );
}

/** What was found in the files, and what becomes of it, or has become of it. */
export function ImportSummary({ summary, state }: Pick<Import, 'summary' | 'state'>) {
  const { t } = useTranslation('imports');
  const begun = state !== 'checking' && state !== 'checked';
  const tallies = summary.filter(({ found, skipped }) => found + skipped > 0);
  if (tallies.length === 0) return null;
  return (
    <WideTable label={t('found')} minWidth={320}>
      <Table horizontalSpacing={6} fz={{ base: 13, sm: 14 }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.kind')}</Table.Th>
            <Table.Th ta="right">{t('column.found')}</Table.Th>
            <Table.Th ta="right">{t(begun ? 'column.created' : 'column.toCreate')}</Table.Th>
            <Table.Th ta="right">{t('column.existing')}</Table.Th>
            <Table.Th ta="right">{t('column.skipped')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tallies.map((tally) => (
            <TallyRow key={tally.kind} tally={tally} begun={begun} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
