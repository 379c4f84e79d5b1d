import { UnstyledButton } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/use-session.js';
import classes from './bottom-tabs.module.css';
import { askFor } from './dialog-requests.js';
import type { Destination } from './navigation.js';
import { useDestinations } from './use-destinations.js';

const MoreSheet = lazy(async () => ({ default: (await import('./more-sheet.js')).MoreSheet }));

const inBar: readonly Destination['key'][] = ['today', 'calendar', 'clients'];

function Tab({ destination }: { readonly destination: Destination }) {
  const { t } = useTranslation('shell');
  const { to, icon: Icon, key } = destination;
  return (
    <Link to={to} className={classes.tab} activeOptions={{ exact: to === '/', includeSearch: false }}>
      <Icon size={22} aria-hidden />
      <span>{t(`nav.${key}`)}</span>
    </Link>
  );
}

/** The bar at the thumb on phones: Today, Calendar, +, Clients, More. */
export function BottomTabs() {
  const { t } = useTranslation('shell');
  const [more, setMore] = useState(false);
  const destinations = useDestinations();
  const mayBook = useMay('bookings:write');
  const tabs = destinations.filter(({ key }) => inBar.includes(key));
  const rest = destinations.filter(({ key }) => !inBar.includes(key));
  return (
    <nav aria-label={t('nav.label')} className={classes.bar}>
      {tabs.slice(0, 2).map((destination) => (
        <Tab key={destination.key} destination={destination} />
      ))}
      {mayBook && (
        <UnstyledButton
          className={classes.create}
          aria-label={t('nav.create')}
          onClick={() => askFor({ kind: 'new-booking' })}
        >
          <IconPlus size={24} aria-hidden />
        </UnstyledButton>
      )}
      {tabs.slice(2).map((destination) => (
        <Tab key={destination.key} destination={destination} />
      ))}
      <UnstyledButton className={classes.tab} aria-haspopup="dialog" onClick={() => setMore(true)}>
        <IconDots size={22} aria-hidden />
        <span>{t('nav.more')}</span>
      </UnstyledButton>
      {more && (
        <Suspense fallback={null}>
          <MoreSheet destinations={rest} onClose={() => setMore(false)} />
        </Suspense>
      )}
    </nav>
  );
}
