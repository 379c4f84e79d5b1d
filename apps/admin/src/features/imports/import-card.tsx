import { Badge, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ImportActions, isWorking } from './import-actions.js';
import { FoldedFindings } from './folded-findings.js';
import { ImportOutcome } from './import-outcome.js';
import { ImportProgress } from './import-progress.js';
import { ImportSummary } from './import-summary.js';

interface ImportCardProps {
  readonly one: Import;
  /** The newest import shows what was found by itself, those before it when asked. */
  readonly latest: boolean;
}

/** One import: how far it is, what it found and what could not be used. */
export function ImportCard({ one, latest }: ImportCardProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const [details, setDetails] = useState(latest);
  const failed = one.state === 'failed';
  return (
    <SectionCard
      title={format.dateTime(one.createdAt)}
      note={t('knownUntil', { day: format.longDay(one.asOf) })}
      action={
        <Badge variant={failed ? 'light' : 'default'} color={failed ? 'red' : 'fir'} style={{ flexShrink: 0 }}>
          {t(`state.${one.state}`)}
        </Badge>
      }
    >
      <Stack p="md">
        {isWorking(one.state) && <ImportProgress progress={one.progress} state={one.state} />}
        {one.state === 'checked' && <Text role="status">{t('checkedText')}</Text>}
        <ImportOutcome one={one} latest={latest} />
        {details && <ImportSummary summary={one.summary} state={one.state} />}
        <ImportActions one={one} />
        {!latest && one.summary.length > 0 && (
          <Button
            variant="default"
            size="compact-md"
            fz={14}
            w="fit-content"
            aria-expanded={details}
            onClick={() => setDetails(!details)}
          >
            {t(details ? 'noDetails' : 'details')}
          </Button>
        )}
        <FoldedFindings one={one} used={false} />
        <FoldedFindings one={one} used />
      </Stack>
    </SectionCard>
  );
}
