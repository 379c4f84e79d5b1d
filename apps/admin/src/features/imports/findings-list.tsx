import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProposedMerge } from './proposed-merge.js';
import classes from './import-findings.module.css';

/** Findings one below the other, where a table would be cut off. */
export function FindingsList({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <Box component="ul" hiddenFrom="sm" className={classes.list}>
      {findings.map(({ file, row, column, value, code, clientId, otherClientId }, index) => (
        <Box component="li" key={index} py={8}>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {[t('place', { file, row: format.number(row) }), column, value].filter(Boolean).join(' · ')}
          </Text>
          <Text size="sm">{t(`finding.${code}`)}</Text>
          <ProposedMerge clientId={clientId} otherClientId={otherClientId} />
        </Box>
      ))}
    </Box>
  );
}
