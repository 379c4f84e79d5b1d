import { ScrollArea, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UploadedFile } from '../../shared/api/types/imports.js';

const rowsShown = 3;

/** A look at the first rows of a file. */
export function FileSample({ file: { name, columns, sample } }: { readonly file: UploadedFile }) {
  const { t } = useTranslation('imports');
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('sampleOf', { name }) }}>
      <Table fz={13} withRowBorders={false} style={{ whiteSpace: 'nowrap' }}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.slice(0, rowsShown).map((row, index) => (
            <Table.Tr key={index}>
              {columns.map((column, at) => (
                <Table.Td key={column}>{row[at]}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
