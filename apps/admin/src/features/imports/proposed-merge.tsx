import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../shared/api/types/imports.js';

/** The two records that may be of the same person, to be looked at and merged. */
export function ProposedMerge({ clientId, otherClientId }: Pick<ImportFinding, 'clientId' | 'otherClientId'>) {
  const { t } = useTranslation('imports');
  if (!clientId || !otherClientId) return null;
  const link = (id: string, words: string) => (
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => <Link to="/clients/$clientId" params={{ clientId: id }} {...props} />}
    >
      {words}
    </Anchor>
  );
  return (
    <Text size="sm" component="span" display="block">
      {t('merge.perhaps')} {link(clientId, t('merge.taken'))}, {link(otherClientId, t('merge.known'))}
    </Text>
  );
}
