import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/api/types/crm.js';
import { useFormat } from '../../shared/format/use-format.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { StageBadge } from '../../shared/ui/stage-badge.js';
import { useRhythmWords } from './use-rhythm-words.js';

/** How close a client is, when they are to be expected again, and why. Nothing for those of whom nothing is worked out. */
export function RhythmCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation('rhythm');
  const format = useFormat();
  const words = useRhythmWords();
  const { rhythm } = client;
  if (!rhythm) return null;
  const { expected, relation, phase } = rhythm;
  const phaseWords = words.phase(rhythm);
  return (
    <SectionCard title={t('title')}>
      <Stack p="md" gap="xs">
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {t(`relation.${relation}`)}
          </Badge>
          {phase && <StageBadge stage={phase} />}
        </Group>
        <Text size="sm">{words.relation(rhythm)}</Text>
        <Text size="sm">{words.why(rhythm)}</Text>
        {phaseWords && (
          <Text size="sm" c="dimmed">
            {phaseWords}
          </Text>
        )}
        {expected && (
          <div>
            <Text size="sm" c="dimmed">
              {t('expected')}
            </Text>
            <Text fw={600}>{t('expectedOn', { day: format.dayMonth(expected.day) })}</Text>
            <Text size="sm" c="dimmed">
              {t('expectedSpan', {
                earliest: format.dayMonth(expected.earliest),
                latest: format.dayMonth(expected.latest),
              })}
            </Text>
          </div>
        )}
      </Stack>
    </SectionCard>
  );
}
