import { Button, Center, Title } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** For an address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useTranslation('errors');
  return (
    <Center mih="70dvh" style={{ flexDirection: 'column' }}>
      <Title order={1}>{t('notFound.title')}</Title>
      <EmptyState
        drawing="door"
        text={t('notFound.text')}
        action={
          <Button component={Link} to="/">
            {t('notFound.action')}
          </Button>
        }
      />
    </Center>
  );
}
