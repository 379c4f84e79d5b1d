import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconPhone, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ToContact } from '../../shared/api/types/crm.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { askFor } from '../../shared/shell/dialog-requests.js';
import { StageBadge } from '../../shared/ui/stage-badge.js';
import { useRhythmWords } from '../rhythm/use-rhythm-words.js';
import classes from './to-contact.module.css';
import { useContactPause } from './use-contact-pause.js';

interface ContactRowProps {
  readonly entry: ToContact;
  readonly onWrite: (entry: ToContact) => void;
}

/** What the visits missed would have been worth, with the sum and the number that it is made of. */
function Missed({ missed }: { readonly missed: NonNullable<ToContact['missed']> }) {
  const { t } = useTranslation('rhythm');
  const format = useFormat();
  const { amount, worth, visits, missedVisits } = missed;
  return (
    <Text size="sm" className={classes.value}>
      {t('missed.about', { amount: format.aboutMoney(amount) })}
      <Text span size="sm" c="dimmed" display="block">
        {t('missed.times', { count: missedVisits })},{' '}
        {t('missed.why', { worth: format.aboutMoney(worth), count: visits })}
      </Text>
    </Text>
  );
}

function Actions({ entry, onWrite }: ContactRowProps) {
  const { t } = useTranslation(['today', 'rhythm']);
  const { client, reach } = entry;
  const maySend = useMay('messages:write');
  const mayPause = useMay('clients:write');
  const mayBook = useMay('bookings:write');
  const pause = useContactPause(client);
  const button = { size: 'compact-md', fz: 14 } as const;
  return (
    <Group gap={6}>
      {maySend && (reach.email || reach.sms) && (
        <Button {...button} variant="light" leftSection={<IconSend size={15} />} onClick={() => onWrite(entry)}>
          {t('rhythm:write')}
        </Button>
      )}
      {reach.call && (
        <Button
          {...button}
          component="a"
          href={`tel:${client.phone}`}
          variant="default"
          leftSection={<IconPhone size={15} />}
        >
          {t('contact.call')}
        </Button>
      )}
      {mayBook && (
        <Button {...button} variant="default" onClick={() => askFor({ kind: 'new-booking', clientId: client.id })}>
          {t('contact.book')}
        </Button>
      )}
      {mayPause &&
        (['contacted', 'not_now'] as const).map((reason) => (
          <Button
            {...button}
            key={reason}
            variant="subtle"
            loading={pause.isPending}
            onClick={() => pause.mutate(reason)}
          >
            {t(reason === 'contacted' ? 'rhythm:contacted' : 'rhythm:notNow')}
          </Button>
        ))}
    </Group>
  );
}

/** One who is missed: why, what that is worth, and what to do about it. */
export function ContactRow({ entry, onWrite }: ContactRowProps) {
  const words = useRhythmWords();
  const { client, stage, missed } = entry;
  return (
    <li className={classes.row} aria-label={client.name}>
      <Stack gap={2} flex="1 1 240px" miw={0}>
        <Group gap={8} wrap="nowrap">
          <Anchor
            fw={600}
            size="sm"
            c="inherit"
            truncate
            renderRoot={(props) => <Link to="/clients/$clientId" params={{ clientId: client.id }} {...props} />}
          >
            {client.name}
          </Anchor>
          <StageBadge stage={stage} />
        </Group>
        {client.rhythm && (
          <Text size="sm" c="dimmed">
            {words.why(client.rhythm)}
          </Text>
        )}
      </Stack>
      {missed && <Missed missed={missed} />}
      <Actions entry={entry} onWrite={onWrite} />
    </li>
  );
}
