import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { StatusBadge } from '../../shared/ui/status-badge.js';
import { PanelAnswers } from '../questions/panel-answers.js';
import { BookingActions } from './booking-actions.js';
import classes from './booking-panel.module.css';
import { PanelFacts } from './panel-facts.js';
import { PanelHistory } from './panel-history.js';
import { PanelLinks } from './panel-links.js';
import { PanelNote } from './panel-note.js';
import { PanelTerms } from './panel-terms.js';
import { SameAgain } from './rebook/same-again.js';
import { PanelSeries } from './repeat/panel-series.js';
import { StatusSteps } from './status-steps.js';

function Head({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat(booking.timeZone);
  return (
    <Stack gap={6}>
      <Title order={2}>{booking.clientName ?? t('common:walkIn')}</Title>
      <Text component="time" dateTime={booking.start} className={classes.when}>
        {format.longDay(format.dayOf(booking.start))},{' '}
        {booking.timeKnown ? format.span(booking.start, booking.end) : t('panel.unknownTime')}
      </Text>
      <StatusBadge status={booking.status} />
    </Stack>
  );
}

/** The content of the panel, wherever it is shown. */
export function BookingDetails({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery({ queryKey: keys.booking(id), queryFn: () => bookingsApi.one(id) });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={6} />;
  return (
    <Stack gap="lg">
      <Head booking={data} />
      <StatusSteps booking={data} />
      <BookingActions booking={data} />
      <PanelFacts booking={data} />
      <PanelSeries booking={data} />
      <SameAgain key={`again ${data.id}`} booking={data} />
      <PanelAnswers booking={data} />
      <PanelTerms booking={data} />
      <PanelLinks booking={data} />
      <PanelNote key={data.id} booking={data} />
      <PanelHistory booking={data} />
    </Stack>
  );
}
