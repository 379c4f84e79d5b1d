import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';

type Tally = Import['summary'][number];

/** What was found of a kind. Products are not kept: they only tell the lines of receipts apart. */
function TallyRow({ tally, begun }: { readonly tally: Tally; readonly begun: boolean }) {
  const { t, i18n } = useTranslation('imports');
  const format = useFormat();
  const { kind, found, toCreate, created, existing, skipped } = tally;
  const name = i18n.exists(`kind.${kind}`, { ns: 'imports' }) ? t(`kind.${kind}` as 'kind.clients') : kind;
  const cell = (count: number) => (
    <Table.Td ta="right" className="sg-figures">
      {format.number(count)}
    </Table.Td>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      {cell(found)}
      {kind === 'products' ? (
        <Table.Td colSpan={2} ta="right" c="dimmed">
          {t('productsUse')}
        </Table.Td>
      ) : (
        <>
          {cell(begun ? created : toCreate)}
          {cell(existing)}
        </>
      )}
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
    <Table.ScrollContainer minWidth={460}>
      <Table>
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
    </Table.ScrollContainer>
  );
}
