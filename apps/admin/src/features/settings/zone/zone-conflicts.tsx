import { Anchor, Checkbox, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TimeZoneChange, ZoneConflict } from '../../../shared/api/zone-api.js';
import { useFormat } from '../../../shared/format/use-format.js';

function Conflict({ conflict, zone }: { readonly conflict: ZoneConflict; readonly zone: string }) {
  const { t } = useTranslation('time');
  const format = useFormat(zone);
  const { kind, id, name, clientName, staffName, start, reason } = conflict;
  const what = [clientName, name ?? t('zone.timeOff'), staffName].filter(Boolean).join(', ');
  const line = `${format.dateTime(start)}: ${what}`;
  return (
    <List.Item>
      {kind === 'booking' ? (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/calendar" search={{ date: format.dayOf(start), booking: id }} {...props} />}
        >
          {line}
        </Anchor>
      ) : (
        <Text size="sm">{line}</Text>
      )}
      <Text size="sm" c="dimmed">
        {t(`zone.reason.${reason}`)}
      </Text>
    </List.Item>
  );
}

interface ZoneConflictsProps {
  readonly change: TimeZoneChange;
  readonly leave: boolean;
  readonly onLeave: (leave: boolean) => void;
}

/** What cannot keep the time on the clock, one by one, and the word to leave it where it is. */
export function ZoneConflicts({ change, leave, onLeave }: ZoneConflictsProps) {
  const { t } = useTranslation('time');
  const { conflicts, timeZoneBefore } = change;
  if (conflicts.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm" id="zone-conflicts">
        {t('zone.conflicts', { count: conflicts.length })}
      </Text>
      <List spacing="xs" aria-labelledby="zone-conflicts">
        {conflicts.map((conflict) => (
          <Conflict key={conflict.id} conflict={conflict} zone={timeZoneBefore} />
        ))}
      </List>
      <Checkbox
        checked={leave}
        onChange={(event) => onLeave(event.currentTarget.checked)}
        label={t('zone.leave')}
        description={t('zone.leaveHint')}
      />
    </Stack>
  );
}
