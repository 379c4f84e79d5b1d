import { Menu, useMantineColorScheme } from '@mantine/core';
import { type AdminLocale, adminLocales } from '@stamgast/ui';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconListCheck,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../api/identity-api.js';
import { keys } from '../api/query-keys.js';
import { switchLanguage } from '../i18n/language.js';
import { useMay, useSession } from '../session/use-session.js';
import { useSignOut, useSwitchBusiness } from '../session/use-sign-out.js';
import classes from './account-menu.module.css';
import { askFor } from './dialog-requests.js';

const schemes = [
  { key: 'light', icon: IconSun },
  { key: 'dark', icon: IconMoon },
  { key: 'auto', icon: IconDeviceDesktop },
] as const;

const tick = <IconCheck size={16} aria-hidden />;

function Businesses() {
  const { t } = useTranslation(['shell', 'common']);
  const { memberships, business } = useSession();
  const switchBusiness = useSwitchBusiness();
  if (memberships.length < 2) return null;
  return (
    <>
      <Menu.Label>{t('switchBusiness')}</Menu.Label>
      {memberships.map(({ businessId, name }) => (
        <Menu.Item
          key={businessId}
          rightSection={businessId === business?.id ? tick : null}
          onClick={() => switchBusiness.mutate(businessId)}
        >
          {name}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}

function Languages() {
  const { t, i18n } = useTranslation(['shell', 'common']);
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      {adminLocales.map((locale: AdminLocale) => (
        <Menu.Item
          key={locale}
          lang={locale}
          rightSection={i18n.language === locale ? tick : null}
          onClick={() => void switchLanguage(locale)}
        >
          {t(`common:language.${locale}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function Appearance() {
  const { t } = useTranslation(['shell', 'common']);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('theme.label')}</Menu.Label>
      {schemes.map(({ key, icon: Icon }) => (
        <Menu.Item
          key={key}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={colorScheme === key ? tick : null}
          onClick={() => setColorScheme(key)}
        >
          {t(`theme.${key}`)}
        </Menu.Item>
      ))}
    </>
  );
}

/** Brings the getting-ready list back to Today. */
function Reopen() {
  const { t } = useTranslation('firstRun');
  const may = useMay('setup:write');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery({ queryKey: keys.setup, queryFn: identityApi.setup, enabled: may });
  const reopen = useMutation({
    mutationFn: () => identityApi.dismissSetup(false),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.setup });
      await navigate({ to: '/' });
    },
  });
  if (!data?.dismissed) return null;
  return (
    <Menu.Item leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => reopen.mutate()}>
      {t('check.reopen')}
    </Menu.Item>
  );
}

interface AccountMenuListProps {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly position: 'bottom-end' | 'right-end';
  readonly target: ReactNode;
}

/** The menu itself, fetched when it is first opened: switches of business, language and appearance, and the way out. */
export function AccountMenuList({ opened, onChange, position, target }: AccountMenuListProps) {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  return (
    <Menu opened={opened} onChange={onChange} position={position} width={240}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        <Businesses />
        <Languages />
        <Menu.Divider />
        <Appearance />
        <Menu.Divider />
        <Reopen />
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => askFor({ kind: 'shortcuts' })}>
          {t('shortcuts.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
