import { Anchor, Avatar, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarShare, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../shared/api/types/booking.js';
import { useMay, useSession } from '../../shared/session/use-session.js';
import classes from './staff-list.module.css';

/** The people who perform services, each with a way to the hours. */
export function StaffList({ staff }: { readonly staff: readonly Staff[] }) {
  const { t } = useTranslation(['team', 'calendars']);
  const seesAll = useMay('setup:write');
  const { staffId } = useSession();
  return (
    <ul className={classes.list}>
      {staff.map((person) => (
        <li key={person.id} className={classes.row}>
          <Group gap="sm" wrap="nowrap" miw={0} flex={1}>
            <Avatar name={person.name} color="fir" size={40} aria-hidden />
            <Stack gap={0} miw={0}>
              <Group gap={8}>
                <Anchor
                  fw={600}
                  c="inherit"
                  renderRoot={(link) => (
                    <Link from="/team" to="/team" search={(before) => ({ ...before, edit: person.id })} {...link} />
                  )}
                >
                  {person.name}
                </Anchor>
                {person.archived && <Badge variant="default">{t('isArchived')}</Badge>}
                {!person.online && !person.archived && <Badge variant="default">{t('notOnline')}</Badge>}
              </Group>
              <Text size="sm" c="dimmed" truncate>
                {[person.title, t('serviceCount', { count: person.serviceIds.length })].filter(Boolean).join(' · ')}
              </Text>
            </Stack>
          </Group>
          {!person.archived && (seesAll || staffId === person.id) && (
            <Button
              variant="default"
              leftSection={<IconCalendarShare size={16} aria-hidden />}
              aria-label={t('calendars:title', { name: person.name })}
              renderRoot={(link) => (
                <Link from="/team" to="/team" search={(before) => ({ ...before, calendars: person.id })} {...link} />
              )}
            >
              {t('calendars:button')}
            </Button>
          )}
          {!person.archived && (
            <Button
              variant="default"
              leftSection={<IconClock size={16} aria-hidden />}
              aria-label={t('hours.title', { name: person.name })}
              renderRoot={(link) => (
                <Link from="/team" to="/team" search={(before) => ({ ...before, hours: person.id })} {...link} />
              )}
            >
              {t('hours.button')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
