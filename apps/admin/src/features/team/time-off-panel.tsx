import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { timeApi } from '../../shared/api/time-api.js';
import type { Staff, TimeOff } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { useMay, useSession } from '../../shared/session/use-session.js';
import { addDays, addMonths } from '../../shared/time/days.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { AskTimeOffDialog } from './ask-time-off-dialog.js';
import { DecideTimeOffDrawer } from './decide-time-off-drawer.js';
import { MonthOff } from './month-off.js';
import { useTimeOffText } from './use-time-off-text.js';

const colours = { requested: 'yellow', approved: 'teal', declined: 'gray' } as const;

function Row({ timeOff, name, onOpen }: { timeOff: TimeOff; name: string; onOpen: () => void }) {
  const { t } = useTranslation('time');
  const text = useTimeOffText();
  return (
    <Group
      justify="space-between"
      px="md"
      py="sm"
      gap="sm"
      wrap="nowrap"
      style={{ borderTop: '1px solid var(--sg-hairline)' }}
    >
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge color={colours[timeOff.status]} variant="light">
            {t(`timeOff.status.${timeOff.status}`)}
          </Badge>
        </Group>
        <Text size="sm">{`${t(`timeOff.reasons.${timeOff.reason}`)} · ${text.when(timeOff)}`}</Text>
        {timeOff.note && (
          <Text size="sm" c="dimmed">
            {timeOff.note}
          </Text>
        )}
        {timeOff.answer && (
          <Text size="sm" c="dimmed">
            {t('timeOff.answered', { answer: timeOff.answer })}
          </Text>
        )}
      </Stack>
      <Button variant="default" onClick={onOpen} style={{ flexShrink: 0 }}>
        {t('timeOff.open')}
      </Button>
    </Group>
  );
}

/** Who asks for time off, and who is off in a month. */
export function TimeOffPanel({ staff }: { readonly staff: readonly Staff[] }) {
  const { t } = useTranslation('time');
  const format = useFormat();
  const session = useSession();
  const mayWrite = useMay('bookings:write');
  const mayDecide = useMay('setup:write');
  const [month, setMonth] = useState(`${format.dayOf(useNow()).slice(0, 7)}-01`);
  const [asking, setAsking] = useState(false);
  const [open, setOpen] = useState<TimeOff | null>(null);
  const query = { from: month, to: addDays(addMonths(month, 1), -1) };
  const requests = useQuery({ queryKey: keys.timeOff({ requests: true }), queryFn: timeApi.requests });
  const ofMonth = useQuery({ queryKey: keys.timeOff({ ...query, any: true }), queryFn: () => timeApi.ofMonth(query) });
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? '';
  const waiting = requests.data?.data ?? [];
  const off = (ofMonth.data?.data ?? []).filter(({ kind }) => kind === 'time_off');
  const asks = session.role === 'practitioner';
  return (
    <Stack>
      {mayWrite && (
        <Group justify="flex-end">
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAsking(true)}>
            {t(asks ? 'timeOff.ask' : 'timeOff.enter')}
          </Button>
        </Group>
      )}
      <ProblemAlert error={requests.error ?? ofMonth.error} onRetry={() => void requests.refetch()} />
      <SectionCard title={t('timeOff.waiting')} count={waiting.length}>
        {requests.isPending && <RowsSkeleton rows={2} height={56} />}
        {requests.data && waiting.length === 0 && <EmptyState drawing="people" text={t('timeOff.none')} />}
        {waiting.map((one) => (
          <Row key={one.id} timeOff={one} name={nameOf(one.staffId)} onOpen={() => setOpen(one)} />
        ))}
      </SectionCard>
      <Card padding={0}>
        <Group justify="space-between" px="md" py="sm">
          <Title order={2} fz={16}>
            {t('timeOff.month', { month: format.month(month) })}
          </Title>
          <Group gap="xs">
            <Button variant="default" aria-label={t('timeOff.earlier')} onClick={() => setMonth(addMonths(month, -1))}>
              <IconChevronLeft size={16} />
            </Button>
            <Button variant="default" aria-label={t('timeOff.later')} onClick={() => setMonth(addMonths(month, 1))}>
              <IconChevronRight size={16} />
            </Button>
          </Group>
        </Group>
        {ofMonth.isPending && <RowsSkeleton rows={4} height={36} />}
        {ofMonth.data && <MonthOff month={month} staff={staff} timeOff={off} />}
        {off.map((one) => (
          <Row key={one.id} timeOff={one} name={nameOf(one.staffId)} onOpen={() => setOpen(one)} />
        ))}
        {ofMonth.data && off.length === 0 && (
          <Text c="dimmed" p="md">
            {t('timeOff.monthNone')}
          </Text>
        )}
      </Card>
      {asking && (
        <AskTimeOffDialog staff={staff} asks={asks} ownId={session.staffId} onClose={() => setAsking(false)} />
      )}
      {open && (
        <DecideTimeOffDrawer
          timeOff={open}
          name={nameOf(open.staffId)}
          mayDecide={mayDecide}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
}
