import { Center, Title } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useTranslation } from 'react-i18next';
import { useBusiness } from '../session/use-session.js';

/** In place of a screen that the role does not include. */
export function ForbiddenScreen() {
  const { t } = useTranslation('errors');
  const { name } = useBusiness();
  return (
    <Center mih="60dvh" style={{ flexDirection: 'column' }}>
      <Title order={1}>{t('forbidden.title')}</Title>
      <EmptyState drawing="door" text={t('forbidden.text', { business: name })} />
    </Center>
  );
}
