import { Avatar, Text, UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/use-session.js';
import classes from './account-menu.module.css';

const fetchList = () => import('./account-menu-list.js');
const AccountMenuList = lazy(async () => ({ default: (await fetchList()).AccountMenuList }));

/** Who is signed in and where; opens language, appearance, shortcuts and the way out. */
export function AccountMenu({ compact = false }: { readonly compact?: boolean }) {
  const { t } = useTranslation('shell');
  const { account, business } = useSession();
  const [state, setState] = useState<'untouched' | 'open' | 'closed'>('untouched');
  const target = (
    <UnstyledButton
      className={compact ? classes.compact : classes.target}
      aria-label={compact ? t('account') : `${business?.name ?? ''} ${account.name}: ${t('account')}`.trim()}
      aria-haspopup="menu"
      onPointerEnter={() => void fetchList()}
      onFocus={() => void fetchList()}
      onClick={() => state === 'untouched' && setState('open')}
    >
      <Avatar name={account.name} color="fir" size={34} radius="xl" alt="" />
      {!compact && (
        <span className={classes.names}>
          <Text component="span" size="sm" fw={600} truncate>
            {business?.name}
          </Text>
          <Text component="span" size="xs" c="dimmed" truncate>
            {account.name}
          </Text>
        </span>
      )}
    </UnstyledButton>
  );
  if (state === 'untouched') return target;
  return (
    <Suspense fallback={target}>
      <AccountMenuList
        opened={state === 'open'}
        onChange={(opened) => setState(opened ? 'open' : 'closed')}
        position={compact ? 'bottom-end' : 'right-end'}
        target={target}
      />
    </Suspense>
  );
}
