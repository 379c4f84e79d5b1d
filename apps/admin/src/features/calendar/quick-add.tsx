import { Drawer, Group, Popover, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import { clockOf } from '../../shared/time/zoned.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import type { ClientChoice } from '../booking/client-choice.js';
import { BookingForm } from '../booking/booking-form.js';
import classes from './quick-add.module.css';

export interface QuickAddSpot {
  /** Anyone where it was asked for in a room's column. */
  readonly staffId: string | undefined;
  readonly day: string;
  readonly minute: number;
  /** Where on the screen it was asked for. */
  readonly x: number;
  readonly y: number;
  /** Filled in for a copy. */
  readonly client?: ClientChoice | null;
  readonly serviceId?: string;
}

interface QuickAddProps {
  readonly spot: QuickAddSpot;
  readonly onClose: () => void;
}

/** The booking form beside the clicked time, with person, day and time filled in; a sheet on phones. */
export function QuickAdd({ spot, onClose }: QuickAddProps) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat();
  const phone = usePhone();
  const time = clockOf(spot.minute);
  const form = (
    <BookingForm
      start={{ staffId: spot.staffId, day: spot.day, time, client: spot.client, serviceId: spot.serviceId }}
      onBooked={onClose}
      onCancel={onClose}
    />
  );
  if (phone)
    return (
      <Drawer opened onClose={onClose} position="bottom" size="auto" padding="md" title={t('new.title')}>
        {form}
      </Drawer>
    );
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="right-start"
      width={380}
      trapFocus
      withRoles={false}
      withArrow
      offset={12}
    >
      <Popover.Target>
        <span style={{ position: 'fixed', left: spot.x, top: spot.y, width: 1, height: 1 }} />
      </Popover.Target>
      <Popover.Dropdown p="md" role="dialog" aria-label={t('new.title')}>
        <Group justify="space-between" mb="sm">
          <Title order={2}>{t('new.title')}</Title>
          <Text size="sm" c="dimmed">
            {format.shortDay(spot.day)} {time}
          </Text>
        </Group>
        <div className={classes.form}>{form}</div>
      </Popover.Dropdown>
    </Popover>
  );
}
