import { Button, Group, Modal, Stack, Switch, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import type { SeriesPolicy, SeriesScope } from '../../shared/api/types/series.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ScopeChoice } from '../booking/repeat/scope-choice.js';
import { SeriesRefusal } from '../booking/repeat/series-refusal.js';
import { useSeriesChange } from '../booking/repeat/use-series-change.js';
import type { Placement } from './placement.js';

/** A visit of a series that was dropped elsewhere. */
export interface SeriesDrop {
  readonly booking: Booking;
  readonly placement: Placement & { readonly kind: 'move' };
}

interface SeriesDropProps {
  readonly drop: SeriesDrop;
  /** Moves this visit alone. */
  readonly onAlone: () => void;
  readonly onClose: () => void;
}

/** Asks how much of the series is meant before anything moves, as the panel does. */
export function SeriesDropDialog({ drop, onAlone, onClose }: SeriesDropProps) {
  const { t } = useTranslation(['booking', 'common']);
  const { booking, placement } = drop;
  const format = useFormat(booking.timeZone);
  const [scope, setScope] = useState<SeriesScope>('this');
  const [policy, setPolicy] = useState<SeriesPolicy>('all_or_nothing');
  const [notify, setNotify] = useState(true);
  const { move } = useSeriesChange(booking, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (scope === 'this') {
      onClose();
      return onAlone();
    }
    const { start, staffId } = placement;
    const another = staffId === booking.appointments[0]?.staffId ? undefined : staffId;
    return move.mutate({ scope, start, staffId: another, policy, notify });
  };
  return (
    <Modal opened onClose={onClose} title={t('move.title')}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{`${format.dateTime(booking.start)} → ${format.dateTime(placement.start)}`}</Text>
          <SeriesRefusal error={move.error} policy={policy} timeZone={booking.timeZone} onPolicy={setPolicy} />
          <ScopeChoice booking={booking} value={scope} onChange={setScope} />
          {scope !== 'this' && (
            <Switch
              label={t('move.notify')}
              checked={notify}
              onChange={({ currentTarget }) => setNotify(currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" data-autofocus loading={move.isPending}>
              {t('move.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
