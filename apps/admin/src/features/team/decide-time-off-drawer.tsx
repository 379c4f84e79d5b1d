import { Anchor, Button, Drawer, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import { timeApi } from '../../shared/api/time-api.js';
import type { TimeOff } from '../../shared/api/types/booking.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { useTimeOffText } from './use-time-off-text.js';

interface DecideTimeOffDrawerProps {
  readonly timeOff: TimeOff;
  readonly name: string;
  readonly mayDecide: boolean;
  readonly onClose: () => void;
}

function useDecisions({ timeOff, name, onClose }: DecideTimeOffDrawerProps) {
  const { t } = useTranslation('time');
  const refresh = useRefresh();
  const done = (message: string) => async () => {
    onClose();
    notifications.show({ message });
    await refresh('time_off');
  };
  const approve = useMutation({
    mutationFn: (body: { answer?: string; override: boolean }) => timeApi.approve(timeOff, body),
    meta: { quiet: true },
    onSuccess: done(t('timeOff.approved', { name })),
  });
  const decline = useMutation({
    mutationFn: (body: { answer?: string }) => timeApi.decline(timeOff, body),
    meta: { quiet: true },
    onSuccess: done(t('timeOff.declined', { name })),
  });
  const remove = useMutation({
    mutationFn: () => setupApi.removeTimeOff(timeOff),
    meta: { quiet: true },
    onSuccess: done(t('timeOff.removed')),
  });
  return { approve, decline, remove };
}

function Visits({ timeOff }: { readonly timeOff: TimeOff }) {
  const { t } = useTranslation('time');
  const format = useFormat();
  const { data, error } = useQuery({
    queryKey: keys.timeOffVisits(timeOff.id),
    queryFn: () => timeApi.visitsIn(timeOff.id),
  });
  const visits = data?.data ?? [];
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <RowsSkeleton rows={2} height={32} />;
  if (visits.length === 0) return <Text c="dimmed">{t('timeOff.noVisits')}</Text>;
  return (
    <Stack gap="xs">
      <Title order={3} fz={15}>
        {t(timeOff.status === 'approved' ? 'timeOff.toMove' : 'timeOff.visits', { count: visits.length })}
      </Title>
      {visits.map(({ id, start, clientName, appointments }) => (
        <Anchor
          key={id}
          renderRoot={(props) => <Link {...props} to="/calendar" search={{ date: format.dayOf(start), booking: id }} />}
        >
          {[format.dateTime(start), clientName, ...appointments.map((one) => one.serviceName)]
            .filter(Boolean)
            .join(' · ')}
        </Anchor>
      ))}
      <Text size="sm" c="dimmed">
        {t('timeOff.visitsStay')}
      </Text>
    </Stack>
  );
}

/** One stretch of time off: the visits in it, and yes or no. */
export function DecideTimeOffDrawer(props: DecideTimeOffDrawerProps) {
  const { timeOff, name, mayDecide, onClose } = props;
  const { t } = useTranslation(['time', 'common']);
  const text = useTimeOffText();
  const [answer, setAnswer] = useState(timeOff.answer ?? '');
  const { approve, decline, remove } = useDecisions(props);
  const said = answer.trim() ? { answer: answer.trim() } : {};
  const asked = timeOff.status === 'requested';
  return (
    <Drawer opened onClose={onClose} position="right" padding="md" title={t('timeOff.decideTitle', { name })}>
      <Stack>
        <ProblemAlert error={approve.error ?? decline.error ?? remove.error} />
        <Text>{`${t(`timeOff.reasons.${timeOff.reason}`)} · ${text.when(timeOff)}`}</Text>
        {timeOff.note && <Text c="dimmed">{timeOff.note}</Text>}
        <Visits timeOff={timeOff} />
        {mayDecide && (
          <Textarea
            label={t('timeOff.answer')}
            value={answer}
            maxLength={300}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
          />
        )}
        <Group justify="space-between">
          <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t(asked ? 'timeOff.withdraw' : 'timeOff.remove')}
          </Button>
          {mayDecide && (
            <Group gap="xs">
              {timeOff.status !== 'declined' && (
                <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate(said)}>
                  {t('timeOff.decline')}
                </Button>
              )}
              {timeOff.status !== 'approved' && (
                <Button
                  loading={approve.isPending}
                  onClick={() => approve.mutate({ ...said, override: approve.isError })}
                >
                  {t(approve.isError ? 'timeOff.approveAnyway' : 'timeOff.approve')}
                </Button>
              )}
            </Group>
          )}
        </Group>
      </Stack>
    </Drawer>
  );
}
