import { Button, Checkbox, Divider, NativeSelect, Popover, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Location, Staff } from '../../shared/api/types/booking.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import type { CalendarState } from './use-calendar-state.js';

interface StaffFilterProps {
  readonly state: CalendarState;
  readonly staff: readonly Staff[];
  readonly workingIds: readonly string[];
  readonly locations: readonly Location[];
}

/** One person where only one fits: several days, and the day on a phone. */
function OnePerson({ state, staff, everyone = false }: StaffFilterProps & { readonly everyone?: boolean }) {
  const { t } = useTranslation('calendar');
  return (
    <NativeSelect
      aria-label={t('staff.choose')}
      value={everyone && state.staff.length !== 1 ? '' : (state.staff[0] ?? staff[0]?.id ?? '')}
      onChange={({ currentTarget }) => state.change({ staff: currentTarget.value || undefined }, true)}
      data={[
        ...(everyone ? [{ value: '', label: t('staff.all') }] : []),
        ...staff.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

/** Whose columns are shown, and where. */
export function StaffFilter(props: StaffFilterProps) {
  const { state, staff, workingIds, locations } = props;
  const { t } = useTranslation(['calendar', 'common']);
  const phone = usePhone();
  if (state.view === 'month') return <OnePerson {...props} everyone />;
  if (state.view === 'week' || state.view === 'three' || (phone && state.view === 'day'))
    return <OnePerson {...props} />;
  const chosen = state.staff;
  const set = (ids: readonly string[]) => state.change({ staff: ids.length > 0 ? ids.join() : undefined }, true);
  const label = chosen.length > 0 ? t('staff.some', { count: chosen.length }) : t('staff.all');
  return (
    <Popover position="bottom-end" width={260}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconUsers size={16} />} aria-label={`${t('staff.label')}: ${label}`}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Button size="compact-sm" variant="subtle" onClick={() => set([])} disabled={chosen.length === 0}>
            {t('staff.all')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => set(workingIds)} disabled={workingIds.length === 0}>
            {t('staff.working')}
          </Button>
          <Divider />
          {staff.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.length === 0 || chosen.includes(id)}
              onChange={({ currentTarget }) => {
                const before = chosen.length > 0 ? chosen : staff.map((person) => person.id);
                set(currentTarget.checked ? [...before, id] : before.filter((other) => other !== id));
              }}
            />
          ))}
          {locations.length > 1 && (
            <NativeSelect
              label={t('location')}
              value={state.locationId ?? ''}
              onChange={({ currentTarget }) => state.change({ location: currentTarget.value || undefined })}
              data={[
                { value: '', label: t('common:all') },
                ...locations.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
