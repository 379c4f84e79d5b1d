import { Badge, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/api/types/crm.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { StageBadge } from '../../shared/ui/stage-badge.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import classes from './client-table.module.css';

interface ClientTableProps {
  readonly clients: readonly Client[];
  readonly onOpen: (client: Client) => void;
}

/** Up and down walk the names, as in any list. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-name]')];
  const at = names.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? undefined : names[at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The name opens by itself, in a new tab if one wishes. */
function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a') !== null;
}

function NameLink({ client }: { readonly client: Client }) {
  return (
    <Link to="/clients/$clientId" params={{ clientId: client.id }} className={classes.name} data-name>
      {client.name}
    </Link>
  );
}

function Tags({ client }: { readonly client: Client }) {
  return client.tags.map((tag) => (
    <Badge key={tag} variant="default" fz={13} fw={400}>
      {tag}
    </Badge>
  ));
}

function Cards({ clients }: ClientTableProps) {
  const format = useFormat();
  const now = useNow();
  return (
    <ul className={classes.cards} onKeyDown={walk}>
      {clients.map((client) => (
        <li key={client.id} className={classes.card}>
          <Group justify="space-between" wrap="nowrap">
            <NameLink client={client} />
            <StageBadge stage={client.stage} />
          </Group>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" c="dimmed" truncate>
              {client.phone ?? client.email ?? ''}
            </Text>
            {client.lastVisitAt && (
              <Text size="sm" c="dimmed">
                {format.relative(client.lastVisitAt, now)}
              </Text>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}

/** The list of clients: a table where there is room, cards on phones; a row opens the profile. */
export function ClientTable(props: ClientTableProps) {
  const { clients, onOpen } = props;
  const { t } = useTranslation('clients');
  const format = useFormat();
  const now = useNow();
  const phone = usePhone();
  if (phone) return <Cards {...props} />;
  return (
    <Table highlightOnHover stickyHeader className={classes.table} onKeyDown={walk}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.name')}</Table.Th>
          <Table.Th>{t('column.contact')}</Table.Th>
          <Table.Th>{t('column.stage')}</Table.Th>
          <Table.Th>{t('column.lastVisit')}</Table.Th>
          <Table.Th>{t('column.next')}</Table.Th>
          <Table.Th ta="right">{t('column.visits')}</Table.Th>
          <Table.Th ta="right">{t('column.spent')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {clients.map((client) => (
          <Table.Tr
            key={client.id}
            className={classes.row}
            onClick={(event) => !isLink(event.target) && onOpen(client)}
          >
            <Table.Td>
              <Group gap={8} wrap="nowrap">
                <NameLink client={client} />
                <Tags client={client} />
              </Group>
            </Table.Td>
            <Table.Td>
              <Text size="sm" c="dimmed" truncate maw={200}>
                {client.phone ?? client.email}
              </Text>
            </Table.Td>
            <Table.Td>
              <StageBadge stage={client.stage} />
            </Table.Td>
            <Table.Td title={client.lastVisitAt ? format.date(client.lastVisitAt) : undefined}>
              {client.lastVisitAt && format.relative(client.lastVisitAt, now)}
            </Table.Td>
            <Table.Td>{client.nextBookingAt && format.dateTime(client.nextBookingAt)}</Table.Td>
            <Table.Td ta="right">{format.number(client.visits)}</Table.Td>
            <Table.Td ta="right">{client.spent && format.money(client.spent)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
