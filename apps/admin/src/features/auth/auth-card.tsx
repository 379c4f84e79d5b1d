import { Paper, Text, Title } from '@mantine/core';
import { type AdminLocale, adminLocales, Wordmark } from '@stamgast/ui';
import { NativeSelect } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../shared/i18n/language.js';
import classes from './auth-card.module.css';

interface AuthCardProps {
  readonly title: string;
  readonly text?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** The card of the screens before the sign-in, with the language at hand. */
export function AuthCard({ title, text, wide = false, children, footer }: AuthCardProps) {
  const { t, i18n } = useTranslation(['auth', 'shell', 'common']);
  useEffect(() => {
    document.title = `${title} · Stamgast`;
  }, [title]);
  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <Wordmark size={26} />
        <NativeSelect
          aria-label={t('shell:language')}
          size="sm"
          value={i18n.language}
          onChange={({ currentTarget }) => void switchLanguage(currentTarget.value as AdminLocale)}
          data={adminLocales.map((locale) => ({ value: locale, label: t(`common:language.${locale}`) }))}
        />
      </header>
      <main className={classes.main} data-wide={wide || undefined}>
        <Paper radius="lg" p={{ base: 'lg', sm: 'xl' }}>
          <Title order={1} mb={4}>
            {title}
          </Title>
          <Text c="dimmed" mb="lg">
            {text ?? t('tagline')}
          </Text>
          {children}
        </Paper>
        {footer && <div className={classes.footer}>{footer}</div>}
      </main>
    </div>
  );
}
