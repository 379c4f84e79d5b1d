import { Group, ScrollArea, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconBuildingOff, IconCheck, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Occurrence, SeriesPolicy } from '../../../shared/api/types/series.js';
import type { Locale } from '../../../shared/api/types/shared-words.js';
import { useFormat } from '../../../shared/format/use-format.js';
import classes from './occurrence-list.module.css';

interface OccurrenceListProps {
  readonly occurrences: readonly Occurrence[];
  readonly policy: SeriesPolicy;
  readonly timeZone?: string;
}

const icons = { free: IconCheck, conflict: IconAlertTriangle, closed: IconBuildingOff, holiday: IconFlag } as const;

function useTrouble() {
  const { t, i18n } = useTranslation('series');
  return ({ state, reason, holiday }: Occurrence): string => {
    if (state === 'holiday' && holiday) return t('state.holiday', { name: holiday[i18n.language as Locale] });
    if (state === 'conflict') return t(reason === 'client_busy' ? 'state.clientBusy' : 'state.conflict');
    return t(state === 'free' ? 'state.free' : 'state.closed');
  };
}

function Row({ one, policy, timeZone }: { one: Occurrence; policy: SeriesPolicy; timeZone: string | undefined }) {
  const { t } = useTranslation('series');
  const format = useFormat(timeZone);
  const trouble = useTrouble();
  const Icon = icons[one.state];
  const isFree = one.state === 'free';
  const instead = !isFree && policy === 'nearest' && one.nearest;
  const isOut = !isFree && !instead && policy !== 'all_or_nothing';
  return (
    <Group component="li" gap={8} wrap="nowrap" align="flex-start" className={classes.row} data-state={one.state}>
      <Icon size={16} aria-hidden className={classes.icon} />
      <div>
        <Text size="sm" td={isOut || instead ? 'line-through' : undefined} className="sg-figures">
          {format.dateTime(one.start)}
        </Text>
        {!isFree && (
          <Text size="sm" className={classes.trouble}>
            {trouble(one)}
            {isOut && ` · ${t(policy === 'nearest' ? 'noneNear' : 'leftOut')}`}
          </Text>
        )}
        {instead && (
          <Group gap={4} wrap="nowrap">
            <IconArrowRight size={14} aria-hidden />
            <Text size="sm" fw={600} className="sg-figures">
              {t('instead', { when: format.dateTime(instead.start) })}
            </Text>
          </Group>
        )}
      </div>
    </Group>
  );
}

/** Every date of a series with how it stands: by icon and word, never by colour alone. */
export function OccurrenceList({ occurrences, policy, timeZone }: OccurrenceListProps) {
  const { t } = useTranslation('series');
  return (
    <ScrollArea.Autosize mah={232} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('dates') }}>
      <ol className={classes.list}>
        {occurrences.map((one) => (
          <Row key={one.position} one={one} policy={policy} timeZone={timeZone} />
        ))}
      </ol>
    </ScrollArea.Autosize>
  );
}
