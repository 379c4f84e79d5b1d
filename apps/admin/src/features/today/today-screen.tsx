import { Button, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay, useSession } from '../../shared/session/use-session.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { useBookingAction } from '../booking/use-booking-action.js';
import { SetupCard } from '../first-run/setup-card.js';
import { BookingRow } from '../../shared/ui/booking-row.js';
import { ChannelAlerts } from './channel-alerts.js';
import { CloseDay } from './close-day.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import type { DayLists } from './sort-day.js';
import { Stats } from './stats.js';
import { TimeDataWarning } from './time-data-warning.js';
import { ToContact } from './to-contact.js';
import { UnreadCalendars } from './unread-calendars.js';
import { useDay } from './use-day.js';

const BookingDrawer = lazy(async () => ({ default: (await import('../booking/booking-drawer.js')).BookingDrawer }));
const DeclineDialog = lazy(async () => ({ default: (await import('../booking/decline-dialog.js')).DeclineDialog }));
const route = getRouteApi('/guarded/app/');
const inList = 6;

interface ListsProps {
  readonly lists: DayLists;
  readonly onOpen: (booking: Booking) => void;
}

function Rows({ children }: { readonly children: ReactNode }) {
  return <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>{children}</ul>;
}

function NextUp({ lists, onOpen }: ListsProps) {
  const { t } = useTranslation('today');
  const act = useBookingAction();
  const may = useMay('bookings:write');
  return (
    <SectionCard title={t('next.title')} count={lists.coming.length}>
      {lists.coming.length === 0 && (
        <EmptyState
          drawing="cup"
          text={t('next.none')}
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/calendar" {...props} />}>
              {t('next.noneAction')}
            </Button>
          }
        />
      )}
      <Rows>
        {lists.coming.slice(0, inList).map((booking) => (
          <BookingRow key={booking.id} booking={booking} onOpen={onOpen}>
            {may && (
              <Button
                size="compact-md"
                fz={14}
                variant="light"
                onClick={() => act.mutate({ booking, action: 'check-in' })}
              >
                {t('checkIn')}
              </Button>
            )}
          </BookingRow>
        ))}
      </Rows>
    </SectionCard>
  );
}

function Requests({ lists, onOpen }: ListsProps) {
  const { t } = useTranslation(['today', 'booking']);
  const act = useBookingAction();
  const may = useMay('bookings:write');
  const [declining, setDeclining] = useState<Booking | null>(null);
  if (lists.requests.length === 0) return null;
  return (
    <SectionCard title={t('requests.title')} count={lists.requests.length}>
      <Rows>
        {lists.requests.map((booking) => (
          <BookingRow key={booking.id} booking={booking} onOpen={onOpen} withDay>
            {may && (
              <>
                <Button
                  size="compact-md"
                  fz={14}
                  variant="light"
                  onClick={() => act.mutate({ booking, action: 'confirm' })}
                >
                  {t('booking:action.confirm')}
                </Button>
                <Button size="compact-md" fz={14} variant="default" onClick={() => setDeclining(booking)}>
                  {t('booking:action.decline')}
                </Button>
              </>
            )}
          </BookingRow>
        ))}
      </Rows>
      <Suspense fallback={null}>
        {declining && <DeclineDialog booking={declining} onClose={() => setDeclining(null)} />}
      </Suspense>
    </SectionCard>
  );
}

function HereNow({ lists, onOpen }: ListsProps) {
  const { t } = useTranslation('today');
  if (lists.here.length === 0) return null;
  return (
    <SectionCard title={t('here.title')} count={lists.here.length}>
      <Rows>
        {lists.here.map((booking) => (
          <BookingRow key={booking.id} booking={booking} onOpen={onOpen} />
        ))}
      </Rows>
    </SectionCard>
  );
}

function Unconfirmed({ lists, onOpen }: ListsProps) {
  const { t } = useTranslation('today');
  return (
    <SectionCard title={t('unconfirmed.title')} count={lists.unconfirmed.length}>
      {lists.unconfirmed.length === 0 && (
        <Text c="dimmed" size="sm" p="md">
          {t('unconfirmed.none')}
        </Text>
      )}
      <Rows>
        {lists.unconfirmed.slice(0, inList).map((booking) => (
          <BookingRow key={booking.id} booking={booking} onOpen={onOpen} withDay />
        ))}
      </Rows>
    </SectionCard>
  );
}

function useGreeting(now: number): string {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { account } = useSession();
  const hour = Number.parseInt(format.time(now), 10);
  const name = account.name.split(' ')[0] ?? account.name;
  if (hour < 10) return t('hello.morning', { name });
  return hour < 17 ? t('hello.day', { name }) : t('hello.evening', { name });
}

/** The home screen: what the day holds and what one has to do about it. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const { staffId } = useSession();
  const mayClients = useMay('clients:read');
  const mayBook = useMay('bookings:write');
  const mayConfigure = useMay('business:write');
  const mayMessages = useMay('messages:read');
  const [mine, setMine] = useState(staffId !== null);
  const { lists, day, now, isPending, error } = useDay(mine ? staffId : null);
  const { booking } = route.useSearch();
  const navigate = route.useNavigate();
  const format = useFormat();
  const greeting = useGreeting(now);
  const onOpen = useCallback(({ id }: Booking) => void navigate({ search: { booking: id } }), [navigate]);
  const close = useCallback(() => void navigate({ search: {}, replace: true }), [navigate]);
  return (
    <Page
      title={t('title')}
      aside={
        <Text c="dimmed">
          {greeting} · {format.longDay(day)}
        </Text>
      }
      actions={
        staffId && (
          <SegmentedControl
            data={[
              { value: 'mine', label: t('mine') },
              { value: 'all', label: t('everyone') },
            ]}
            value={mine ? 'mine' : 'all'}
            onChange={(value) => setMine(value === 'mine')}
          />
        )
      }
    >
      <Stack gap="lg">
        <ProblemAlert error={error} />
        <SetupCard />
        {mayConfigure && <TimeDataWarning />}
        <UnreadCalendars staffId={mine ? staffId : null} />
        {mayMessages && <ChannelAlerts />}
        {isPending ? <RowsSkeleton rows={8} /> : <Stats lists={lists} day={day} />}
        {!isPending && (
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
            <Stack gap="lg">
              <Requests lists={lists} onOpen={onOpen} />
              <NextUp lists={lists} onOpen={onOpen} />
              <HereNow lists={lists} onOpen={onOpen} />
              <Unconfirmed lists={lists} onOpen={onOpen} />
            </Stack>
            <Stack gap="lg">
              {mayBook && lists.toClose.length > 0 && <CloseDay bookings={lists.toClose} onOpen={onOpen} />}
              {mayClients && <ToContact />}
            </Stack>
          </SimpleGrid>
        )}
      </Stack>
      <Suspense fallback={null}>{booking && <BookingDrawer id={booking} onClose={close} />}</Suspense>
    </Page>
  );
}
