import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { Absent } from './absent.js';
import { ProposedMerge } from './proposed-merge.js';
import classes from './import-findings.module.css';

interface FindingsTableProps {
  readonly label: string;
  readonly findings: readonly ImportFinding[];
}

/** Findings as a table, where there is room for one. */
export function FindingsTable({ label, findings }: FindingsTableProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <Table.ScrollContainer
      visibleFrom="sm"
      minWidth={560}
      maxHeight={360}
      scrollAreaProps={{
        offsetScrollbars: false,
        viewportProps: { tabIndex: 0, role: 'region', 'aria-label': label },
      }}
    >
      <Table fz={14} stickyHeader layout="fixed">
        <Table.Thead className={classes.head}>
          <Table.Tr>
            <Table.Th w="22%">{t('column.file')}</Table.Th>
            <Table.Th w={72} ta="right">
              {t('column.row')}
            </Table.Th>
            <Table.Th w="16%">{t('column.column')}</Table.Th>
            <Table.Th w="16%">{t('column.value')}</Table.Th>
            <Table.Th>{t('column.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {findings.map(({ file, row, column, value, code, clientId, otherClientId }, index) => (
            <Table.Tr key={index}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{file}</Table.Td>
              <Table.Td ta="right" className="sg-figures">
                {format.number(row)}
              </Table.Td>
              <Table.Td>{column ?? <Absent />}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value || <Absent />}</Table.Td>
              <Table.Td>
                {t(`finding.${code}`)}
                <ProposedMerge clientId={clientId} otherClientId={otherClientId} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
