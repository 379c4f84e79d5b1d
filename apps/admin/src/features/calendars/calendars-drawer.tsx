import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../shared/api/types/booking.js';
import { Feeds } from './feeds.js';
import { OutsideCalendars } from './outside-calendars.js';

interface CalendarsDrawerProps {
  readonly person: Staff;
  readonly onClose: () => void;
}

/** Somebody's calendars elsewhere: their visits in them, and their busy time in ours. */
export function CalendarsDrawer({ person, onClose }: CalendarsDrawerProps) {
  const { t } = useTranslation('calendars');
  const { id, name } = person;
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={t('title', { name })}>
      <Stack gap="xl" pb="xl">
        <section aria-labelledby="calendars-feed">
          <Title order={3} id="calendars-feed">
            {t('feed.title')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('feed.text')}
          </Text>
          <Feeds owner={{ staffId: id }} />
        </section>
        <section aria-labelledby="calendars-outside">
          <Title order={3} id="calendars-outside">
            {t('outside.title')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('outside.text')}
          </Text>
          <OutsideCalendars staffId={id} />
        </section>
      </Stack>
    </Drawer>
  );
}
