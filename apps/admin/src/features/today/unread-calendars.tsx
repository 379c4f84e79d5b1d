import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { calendarsApi, type OutsideCalendar } from '../../shared/api/calendars-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import { useFormat } from '../../shared/format/use-format.js';

function Unread({ calendar }: { readonly calendar: OutsideCalendar }) {
  const { t } = useTranslation(['today', 'calendars']);
  const format = useFormat();
  const staff = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const person = staff.data?.data.find(({ id }) => id === calendar.staffId);
  const { name, onError, degradedSince } = calendar;
  return (
    <div>
      <Text size="sm">
        {t('unread.one', { name, person: person?.name ?? '' })}{' '}
        {degradedSince && t(`calendars:since.${onError}`, { when: format.dateTime(degradedSince) })}
      </Text>
      <Anchor size="sm" renderRoot={(props) => <Link to="/team" search={{ calendars: calendar.staffId }} {...props} />}>
        {t('unread.look')}
      </Anchor>
    </div>
  );
}

/** Calendars elsewhere that cannot be fetched: until they can, somebody's free times may be wrong. */
export function UnreadCalendars({ staffId }: { readonly staffId: string | null }) {
  const { t } = useTranslation('today');
  const query = staffId === null ? {} : { staffId };
  const calendars = useQuery({ queryKey: keys.outsideCalendars(query), queryFn: () => calendarsApi.outside(query) });
  const unread = (calendars.data?.data ?? []).filter(({ state }) => state === 'degraded');
  if (unread.length === 0) return null;
  return (
    <Alert color="clay" role="status" title={t('unread.title', { count: unread.length })}>
      <Stack gap="xs">
        {unread.map((calendar) => (
          <Unread key={calendar.id} calendar={calendar} />
        ))}
      </Stack>
    </Alert>
  );
}
