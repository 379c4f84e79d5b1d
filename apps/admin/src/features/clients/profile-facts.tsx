import { Card, Group, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/api/types/crm.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';

function Fact({ label, value, note }: { readonly label: string; readonly value: string; readonly note?: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fw={600} className="sg-figures">
        {value}
      </Text>
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
}

/** The figures of one client: how often, when last, what rhythm, when expected, how much. */
export function ProfileFacts({ client }: { readonly client: Client }) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const now = useNow();
  const { visits, lastVisitAt, rhythmDays, spent, noShows, birthday, preferences } = client;
  const day = client.rhythm?.expected?.day;
  const expected = day && `${day}T12:00:00Z`;
  const rhythm = rhythmDays === null ? t('fact.noRhythm') : t('fact.rhythmDays', { count: Math.round(rhythmDays) });
  return (
    <Card>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="md" verticalSpacing="md">
        <Fact label={t('fact.visits')} value={format.number(visits)} />
        <Fact
          label={t('fact.last')}
          value={lastVisitAt ? format.relative(lastVisitAt, now) : t('fact.never')}
          note={lastVisitAt ? format.date(lastVisitAt) : undefined}
        />
        <Fact label={t('fact.rhythm')} value={rhythm} />
        <Fact
          label={t('fact.due')}
          value={expected ? format.relative(expected, now) : '–'}
          note={expected ? format.date(expected) : undefined}
        />
        <Fact label={t('fact.spent')} value={spent ? format.money(spent) : '–'} />
        <Fact label={t('fact.noShows')} value={format.number(noShows)} />
        {birthday && (
          // The year may be unknown; a leap year stands in, so that 29 February passes.
          <Fact label={t('fact.birthday')} value={format.dayMonth(`2024-${birthday.slice(-5)}`)} />
        )}
      </SimpleGrid>
      {preferences && (
        <Group mt="md">
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {preferences}
          </Text>
        </Group>
      )}
    </Card>
  );
}
