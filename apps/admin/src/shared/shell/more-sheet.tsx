import { Drawer, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './bottom-tabs.module.css';
import type { Destination } from './navigation.js';

interface MoreSheetProps {
  readonly destinations: readonly Destination[];
  readonly onClose: () => void;
}

/** The rest of the menu, from below, on phones. */
export function MoreSheet({ destinations, onClose }: MoreSheetProps) {
  const { t } = useTranslation('shell');
  return (
    <Drawer opened onClose={onClose} position="bottom" title={t('nav.more')} size="auto" padding="md">
      <Stack gap={4} pb="md">
        {destinations.map(({ key, to, icon: Icon }) => (
          <Link key={key} to={to} className={classes.row} onClick={onClose}>
            <Icon size={20} aria-hidden />
            {t(`nav.${key}`)}
          </Link>
        ))}
      </Stack>
    </Drawer>
  );
}
