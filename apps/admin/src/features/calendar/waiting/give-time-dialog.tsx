import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../shared/api/query-keys.js';
import type { Uuid } from '../../../shared/api/types/shared-words.js';
import type { WaitlistEntry } from '../../../shared/api/types/waitlist.js';
import { waitlistApi } from '../../../shared/api/waitlist-api.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { useGiveTime, type ChosenTime } from '../../waitlist/use-give-time.js';
import { useWishText } from '../../waitlist/use-wish-text.js';

/** Where somebody was let go. */
export interface GivenTime extends ChosenTime {
  readonly entryId: Uuid;
  readonly staffName?: string;
}

interface GiveTimeProps {
  readonly given: GivenTime;
  readonly timeZone: string;
  readonly onClose: () => void;
}

function Choice({ entry, given, timeZone, onClose }: GiveTimeProps & { readonly entry: WaitlistEntry }) {
  const { t } = useTranslation(['waitlist', 'common']);
  const format = useFormat(timeZone);
  const wishText = useWishText();
  const { offer, book } = useGiveTime(entry, onClose);
  const { start, staffId, staffName } = given;
  const when = [format.dateTime(start), staffName && t('withPerson', { name: staffName })].filter(Boolean).join(', ');
  return (
    <Stack>
      <Text>{t('tray.ask', { client: entry.clientName, when })}</Text>
      <Text size="sm" c="dimmed">
        {wishText(entry)}
      </Text>
      <ProblemAlert error={offer.error ?? book.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button variant="default" loading={book.isPending} onClick={() => book.mutate({ start, staffId })}>
          {t('book')}
        </Button>
        <Button data-autofocus loading={offer.isPending} onClick={() => offer.mutate({ start, staffId })}>
          {t('offer')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asks whether the time is to be offered to them, or is booked already. */
export function GiveTimeDialog(props: GiveTimeProps) {
  const { t } = useTranslation('waitlist');
  const { entryId } = props.given;
  const entry = useQuery({ queryKey: keys.waitlistEntry(entryId), queryFn: () => waitlistApi.one(entryId) });
  return (
    <Modal opened onClose={props.onClose} title={t('tray.title')}>
      <ProblemAlert error={entry.error} />
      {entry.isPending && <RowsSkeleton rows={2} height={24} />}
      {entry.data && <Choice {...props} entry={entry.data} />}
    </Modal>
  );
}
