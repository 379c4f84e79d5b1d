import { ActionIcon } from '@mantine/core';
import { Wordmark } from '@stamgast/ui';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu.js';
import { askFor } from './dialog-requests.js';
import classes from './top-bar.module.css';

/** The bar above the screen on phones. */
export function TopBar() {
  const { t } = useTranslation('common');
  return (
    <header className={classes.bar}>
      <Wordmark size={22} />
      <div className={classes.actions}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('search')}
          onClick={() => askFor({ kind: 'palette' })}
        >
          <IconSearch size={20} />
        </ActionIcon>
        <AccountMenu compact />
      </div>
    </header>
  );
}
