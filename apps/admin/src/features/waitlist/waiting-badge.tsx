import { Badge } from '@mantine/core';
import { IconBan, IconCheck, IconClock, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WaitlistState } from '../../shared/api/types/waitlist.js';

const looks = {
  open: { color: 'gray', icon: IconHourglass },
  offered: { color: 'clay', icon: IconClock },
  booked: { color: 'fir', icon: IconCheck },
  declined: { color: 'gray', icon: IconBan },
  expired: { color: 'gray', icon: IconBan },
  closed: { color: 'gray', icon: IconBan },
} as const satisfies Record<WaitlistState, unknown>;

/** Where somebody stands, in words, with a sign that needs no colour. */
export function WaitingBadge({ state }: { readonly state: WaitlistState }) {
  const { t } = useTranslation('waitlist');
  const { color, icon: Icon } = looks[state];
  return (
    <Badge
      variant={color === 'gray' ? 'default' : 'light'}
      color={color}
      leftSection={<Icon size={14} aria-hidden />}
      style={{ flexShrink: 0 }}
    >
      {t(`state.${state}`)}
    </Badge>
  );
}
