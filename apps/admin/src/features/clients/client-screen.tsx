import { Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { useMay } from '../../shared/session/use-session.js';
import pageClasses from '../../shared/ui/page.module.css';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { useShortcuts } from '../../shared/ui/use-shortcuts.js';
import { ClientFieldsCard } from '../client-fields/client-fields-card.js';
import { HouseholdCard } from '../household/household-card.js';
import { SensitiveNotesCard } from '../sensitive-notes/sensitive-notes-card.js';
import { ConversationCard } from '../conversations/conversation-card.js';
import { ClientAnswers } from '../questions/client-answers.js';
import { PrivacyCard } from '../privacy/privacy-card.js';
import { RhythmCard } from '../rhythm/rhythm-card.js';
import { Consents } from './consents.js';
import { Points } from './points.js';
import { ProfileFacts } from './profile-facts.js';
import { ProfileHead } from './profile-head.js';
import { TrustCard } from './trust-card.js';
import { Timeline } from './timeline.js';
import { Upcoming } from './upcoming.js';

const BookingDrawer = lazy(async () => ({ default: (await import('../booking/booking-drawer.js')).BookingDrawer }));
const EditClientDialog = lazy(async () => ({ default: (await import('./edit-client-dialog.js')).EditClientDialog }));
const route = getRouteApi('/guarded/app/clients/$clientId');

/** One client: facts, rhythm, what is coming, what was, consents and points. */
export function ClientScreen() {
  const { clientId } = route.useParams();
  const { booking } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay('clients:write');
  const mayLoyalty = useMay('loyalty:read');
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: keys.client(clientId),
    queryFn: () => clientsApi.one(clientId),
  });
  const name = data?.name;
  useEffect(() => {
    if (name) document.title = `${name} · Stamgast`;
  }, [name]);
  useShortcuts({ e: () => mayWrite && setEditing(true) });
  const open = ({ id }: Booking) => void navigate({ search: { booking: id } });
  return (
    <div className={pageClasses.page} data-width="wide">
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={8} />}
      {data && (
        <>
          <ProfileHead client={data} onEdit={() => setEditing(true)} />
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 7 }}>
              <Stack gap="lg">
                <ProfileFacts client={data} />
                <ClientFieldsCard client={data} />
                <Upcoming clientId={clientId} onOpen={open} />
                <Timeline clientId={clientId} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 5 }}>
              <Stack gap="lg">
                <RhythmCard client={data} />
                {mayLoyalty && <Points clientId={clientId} />}
                <ConversationCard client={data} />
                <HouseholdCard client={data} />
                <ClientAnswers clientId={clientId} />
                <SensitiveNotesCard clientId={clientId} />
                <TrustCard clientId={clientId} />
                <Consents clientId={clientId} />
                <PrivacyCard client={data} />
              </Stack>
            </Grid.Col>
          </Grid>
        </>
      )}
      <Suspense fallback={null}>
        {data && editing && <EditClientDialog client={data} onClose={() => setEditing(false)} />}
        {booking && <BookingDrawer id={booking} onClose={() => void navigate({ search: {}, replace: true })} />}
      </Suspense>
    </div>
  );
}
