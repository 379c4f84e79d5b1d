import { Drawer, Stack, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/use-session.js';
import classes from './bottom-tabs.module.css';
import { askFor } from './dialog-requests.js';
import type { Destination } from './navigation.js';
import { useDestinations } from './use-destinations.js';

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
  const [more, { open, close }] = useDisclosure();
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
      <UnstyledButton className={classes.tab} aria-haspopup="dialog" onClick={open}>
        <IconDots size={22} aria-hidden />
        <span>{t('nav.more')}</span>
      </UnstyledButton>
      <Drawer opened={more} onClose={close} position="bottom" title={t('nav.more')} size="auto" padding="md">
        <Stack gap={4} pb="md">
          {rest.map(({ key, to, icon: Icon }) => (
            <Link key={key} to={to} className={classes.row} onClick={close}>
              <Icon size={20} aria-hidden />
              {t(`nav.${key}`)}
            </Link>
          ))}
        </Stack>
      </Drawer>
    </nav>
  );
}
