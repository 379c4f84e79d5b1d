import { Table, type TableScrollContainerProps } from '@mantine/core';

interface WideTableProps extends Omit<TableScrollContainerProps, 'scrollAreaProps'> {
  /** What the table shows, for those who come to it by keyboard. */
  readonly label: string;
}

/** A table that scrolls sideways where it has too little room, by keyboard too (WCAG 2.1.1). */
export function WideTable({ label, ...rest }: WideTableProps) {
  return (
    <Table.ScrollContainer
      {...rest}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': label } }}
    />
  );
}
