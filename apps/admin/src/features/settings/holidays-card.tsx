import { Group, NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import { timeApi } from '../../shared/api/time-api.js';
import type { Holidays, HolidaysChange } from '../../shared/api/types/set-up.js';
import type { Locale } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ClockField } from '../../shared/ui/clock-field.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

type Day = Holidays['data'][number];

const changeOf = ({ observed, country, data }: Holidays): HolidaysChange => ({
  observed,
  country,
  openDays: data.filter(({ open }) => open).map(({ date, windows }) => ({ date, windows: windows ?? [] })),
});

function useSaveHolidays(before: Holidays) {
  const { t } = useTranslation('time');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: HolidaysChange) => timeApi.replaceHolidays(before, body),
    onSuccess: (after) =>
      offerUndo(t('holidays.saved'), async () => {
        await timeApi.replaceHolidays(after, changeOf(before));
        await refresh('location');
      }),
    onSettled: () => refresh('location'),
  });
}

interface RowProps {
  readonly day: Day;
  readonly disabled: boolean;
  readonly onChange: (day: Day) => void;
}

function Row({ day, disabled, onChange }: RowProps) {
  const { t, i18n } = useTranslation('time');
  const format = useFormat();
  const name = day.names[i18n.language as Locale];
  const window = day.windows?.[0];
  return (
    <Group justify="space-between" px="md" py="xs" gap="xs" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
      <Stack gap={0}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {format.longDay(day.date)}
        </Text>
      </Stack>
      <Group gap="sm">
        {day.open && (
          <NativeSelect
            aria-label={t('holidays.specialOn', { day: format.longDay(day.date) })}
            disabled={disabled}
            value={window ? 'special' : 'usual'}
            data={[
              { value: 'usual', label: t('holidays.usualHours') },
              { value: 'special', label: t('holidays.special') },
            ]}
            onChange={({ currentTarget }) =>
              onChange({
                ...day,
                windows: currentTarget.value === 'special' ? [{ start: '10:00', end: '14:00' }] : null,
              })
            }
          />
        )}
        {window && (
          <Group gap={4} wrap="nowrap">
            <ClockField
              label={t('timeOff.startTime')}
              disabled={disabled}
              value={window.start}
              onChange={(start) => start !== window.start && onChange({ ...day, windows: [{ ...window, start }] })}
            />
            <span aria-hidden>–</span>
            <ClockField
              label={t('timeOff.endTime')}
              disabled={disabled}
              value={window.end}
              onChange={(end) => end !== window.end && onChange({ ...day, windows: [{ ...window, end }] })}
            />
          </Group>
        )}
        <Switch
          label={t(day.open ? 'holidays.open' : 'holidays.closed')}
          aria-label={t('holidays.openOn', { day: format.longDay(day.date), name })}
          disabled={disabled}
          checked={day.open}
          onChange={({ currentTarget }) => onChange({ ...day, open: currentTarget.checked, windows: null })}
        />
      </Group>
    </Group>
  );
}

function Days({ holidays }: { readonly holidays: Holidays }) {
  const { t } = useTranslation('time');
  const may = useMay('setup:write');
  const save = useSaveHolidays(holidays);
  const put = (changed: Day) =>
    save.mutate(
      changeOf({ ...holidays, data: holidays.data.map((one) => (one.date === changed.date ? changed : one)) }),
    );
  return (
    <>
      <Group px="md" py="sm">
        <Switch
          label={t('holidays.observed')}
          disabled={!may || save.isPending}
          checked={holidays.observed}
          onChange={({ currentTarget }) => save.mutate({ ...changeOf(holidays), observed: currentTarget.checked })}
        />
      </Group>
      {holidays.data.length === 0 && <EmptyState drawing="door" text={t('holidays.none')} />}
      {holidays.observed &&
        holidays.data.map((day) => <Row key={day.date} day={day} disabled={!may || save.isPending} onChange={put} />)}
    </>
  );
}

/** The public holidays of the next twelve months, and on which of them a location is open. */
export function HolidaysCard() {
  const { t } = useTranslation('time');
  const format = useFormat();
  const locations = useQuery({ queryKey: keys.locations, queryFn: setupApi.locations });
  const [chosen, setChosen] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: keys.holidays({ locationId: chosen }),
    queryFn: () => timeApi.holidays(chosen),
  });
  const places = locations.data?.data ?? [];
  const country = data && new Intl.DisplayNames(format.tag, { type: 'region' }).of(data.country);
  return (
    <SectionCard
      title={t('holidays.title')}
      note={country ? t('holidays.note', { country }) : undefined}
      action={
        places.length > 1 ? (
          <NativeSelect
            aria-label={t('holidays.where')}
            value={chosen ?? data?.locationId ?? ''}
            data={places.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        ) : undefined
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={6} height={44} />}
      {data && <Days holidays={data} />}
    </SectionCard>
  );
}
