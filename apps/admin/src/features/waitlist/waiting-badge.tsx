import { IconBan, IconCheck, IconClock, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WaitlistState } from '../../shared/api/types/waitlist.js';
import { SignBadge, type SignLook } from '../../shared/ui/sign-badge.js';

const looks = {
  open: { color: 'gray', icon: IconHourglass },
  offered: { color: 'clay', icon: IconClock },
  booked: { color: 'fir', icon: IconCheck },
  declined: { color: 'gray', icon: IconBan },
  expired: { color: 'gray', icon: IconBan },
  closed: { color: 'gray', icon: IconBan },
} as const satisfies Record<WaitlistState, SignLook>;

/** Where somebody stands. */
export function WaitingBadge({ state }: { readonly state: WaitlistState }) {
  const { t } = useTranslation('waitlist');
  return <SignBadge look={looks[state]} text={t(`state.${state}`)} />;
}
