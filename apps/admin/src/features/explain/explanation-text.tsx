import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Explanation, VisitQuery } from '../../shared/api/types/booking.js';
import type { Day, Instant } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import type { ExplainedLine } from './explained-line.js';
import { useExplainedLines } from './use-explained-lines.js';

interface ExplanationTextProps {
  readonly query: VisitQuery & { readonly start: Instant };
  readonly onPick: (next: { readonly day: Day; readonly time: string }) => void;
  readonly onLeave: () => void;
}

/** The answer in sentences, each with the way to what is in the way. */
export function ExplanationText({ query, onPick, onLeave }: ExplanationTextProps) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.explanation(query),
    queryFn: () => bookingsApi.explain(query),
    staleTime: 5_000,
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={2} height={24} />;
  return <Answer explanation={data} onPick={onPick} onLeave={onLeave} />;
}

type AnswerProps = Pick<ExplanationTextProps, 'onPick' | 'onLeave'> & { readonly explanation: Explanation };

function Answer({ explanation, onPick, onLeave }: AnswerProps) {
  const { t } = useTranslation('explain');
  const format = useFormat();
  const { reasons, hidden } = useExplainedLines(explanation);
  const when = format.dateTime(explanation.start);
  const able = explanation.segments[0]?.staff.filter(({ staffId }) => explanation.staffIds.includes(staffId)) ?? [];
  const names = new Intl.ListFormat(format.tag).format(able.map(({ name }) => name));
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {explanation.bookable ? t('offered', { when, staff: names }) : t('notOffered', { when })}
      </Text>
      {!explanation.bookable && <Lines lines={reasons} onLeave={onLeave} />}
      <Lines lines={hidden} onLeave={onLeave} />
      <Nearest explanation={explanation} onPick={onPick} />
    </Stack>
  );
}

function Lines({ lines, onLeave }: { readonly lines: readonly ExplainedLine[]; readonly onLeave: () => void }) {
  const maySetUp = useMay('setup:write');
  if (lines.length === 0) return null;
  return (
    <List size="sm" spacing={6} withPadding={false} listStyleType="disc">
      {lines.map(({ text, way }) => (
        <List.Item key={`${text} ${way?.label}`} style={{ overflowWrap: 'anywhere' }}>
          {text}
          {way && (maySetUp || way.to === '/calendar') && (
            <>
              {' '}
              <Anchor
                size="sm"
                underline="always"
                renderRoot={(props) => <Link to={way.to} search={way.search} {...props} onClick={onLeave} />}
              >
                {way.label}
              </Anchor>
            </>
          )}
        </List.Item>
      ))}
    </List>
  );
}

function Nearest({ explanation, onPick }: Omit<AnswerProps, 'onLeave'>) {
  const { t } = useTranslation('explain');
  const format = useFormat();
  const { nearest, start } = explanation;
  if (nearest.length === 0) return null;
  const today = format.dayOf(start);
  return (
    <Group gap={6} role="group" aria-label={t('nearest')}>
      <Text size="sm" c="dimmed">
        {t('nearest')}
      </Text>
      {nearest.map((slot) => {
        const day = format.dayOf(slot.start);
        const time = format.time(slot.start);
        return (
          <Button key={slot.start} size="compact-sm" variant="default" fw={400} onClick={() => onPick({ day, time })}>
            {day === today ? time : format.dateTime(slot.start)}
          </Button>
        );
      })}
    </Group>
  );
}
