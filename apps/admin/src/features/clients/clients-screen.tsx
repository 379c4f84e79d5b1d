import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/ui/page.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';

export function ClientsScreen() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('nav.clients')}>
      <RowsSkeleton />
    </Page>
  );
}
