import { IconAlertTriangle, IconBan, IconCheck, IconClock, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MessageState } from '../../shared/api/types/messages.js';
import { SignBadge, type SignLook } from '../../shared/ui/sign-badge.js';

const looks = {
  pending: { color: 'gray', icon: IconClock },
  sending: { color: 'gray', icon: IconSend },
  sent: { color: 'fir', icon: IconCheck },
  failed: { color: 'red', icon: IconAlertTriangle },
  cancelled: { color: 'gray', icon: IconBan },
  expired: { color: 'gray', icon: IconBan },
  suppressed: { color: 'gray', icon: IconBan },
} as const satisfies Record<MessageState, SignLook>;

/** Where a message stands. */
export function StateBadge({ state }: { readonly state: MessageState }) {
  const { t } = useTranslation('messages');
  return <SignBadge look={looks[state]} text={t(`state.${state}`)} />;
}
