import { ActionIcon, Avatar, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { type AdminLocale, adminLocales } from '@stamgast/ui';
import { IconCheck, IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/language.js';
import { useSession } from '../session/use-session.js';
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

/** Who is signed in and where; language, appearance, shortcuts and the way out. */
export function AccountMenu({ compact = false }: { readonly compact?: boolean }) {
  const { t } = useTranslation(['shell', 'common']);
  const { account, business } = useSession();
  const signOut = useSignOut();
  const avatar = <Avatar name={account.name} color="fir" size={34} radius="xl" alt="" />;
  return (
    <Menu position={compact ? 'bottom-end' : 'right-end'} width={240}>
      <Menu.Target>
        {compact ? (
          <ActionIcon variant="transparent" size={44} aria-label={t('account')}>
            {avatar}
          </ActionIcon>
        ) : (
          <UnstyledButton className={classes.target} aria-label={t('account')}>
            {avatar}
            <span className={classes.names}>
              <Text component="span" size="sm" fw={600} truncate>
                {business?.name}
              </Text>
              <Text component="span" size="xs" c="dimmed" truncate>
                {account.name}
              </Text>
            </span>
          </UnstyledButton>
        )}
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        <Businesses />
        <Languages />
        <Menu.Divider />
        <Appearance />
        <Menu.Divider />
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
