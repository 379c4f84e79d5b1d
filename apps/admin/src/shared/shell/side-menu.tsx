import { Kbd, Text, UnstyledButton } from '@mantine/core';
import { BrandMark, Wordmark } from '@stamgast/ui';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/use-session.js';
import { AccountMenu } from './account-menu.js';
import { askFor } from './dialog-requests.js';
import { MenuLink } from './menu-link.js';
import classes from './side-menu.module.css';
import { useDestinations } from './use-destinations.js';

/** The menu at the left: full on wide screens, icons with names on hover on narrow ones, absent on phones. */
export function SideMenu() {
  const { t } = useTranslation(['shell', 'common']);
  const destinations = useDestinations();
  const daily = destinations.filter(({ group }) => group === 'daily');
  const setUp = destinations.filter(({ group }) => group === 'setUp');
  const mayBook = useMay('bookings:write');
  return (
    <aside className={classes.menu}>
      <div className={classes.brand}>
        <span className={classes.wide}>
          <Wordmark />
        </span>
        <span className={classes.narrow}>
          <BrandMark label="Stamgast" />
        </span>
      </div>
      {mayBook && (
        <UnstyledButton
          className={classes.create}
          title={`${t('nav.create')} (C)`}
          onClick={() => askFor({ kind: 'new-booking' })}
        >
          <IconPlus size={18} aria-hidden />
          <span className={classes.label}>{t('nav.create')}</span>
        </UnstyledButton>
      )}
      <UnstyledButton className={classes.search} onClick={() => askFor({ kind: 'palette' })}>
        <IconSearch size={18} aria-hidden />
        <span className={classes.label}>{t('common:search')}</span>
        <Kbd size="xs" className={classes.wide} aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <nav aria-label={t('nav.label')} className={classes.nav}>
        {daily.map((destination) => (
          <MenuLink key={destination.key} destination={destination} />
        ))}
        {setUp.length > 0 && (
          <Text size="xs" c="dimmed" className={classes.heading}>
            {t('nav.setUp')}
          </Text>
        )}
        {setUp.map((destination) => (
          <MenuLink key={destination.key} destination={destination} />
        ))}
      </nav>
      <AccountMenu />
    </aside>
  );
}
