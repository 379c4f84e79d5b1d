import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck, IconClock, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MessageState } from '../../shared/api/types/messages.js';

const looks = {
  pending: { color: 'gray', icon: IconClock },
  sending: { color: 'gray', icon: IconSend },
  sent: { color: 'fir', icon: IconCheck },
  failed: { color: 'red', icon: IconAlertTriangle },
  cancelled: { color: 'gray', icon: IconBan },
  expired: { color: 'gray', icon: IconBan },
  suppressed: { color: 'gray', icon: IconBan },
} as const satisfies Record<MessageState, unknown>;

/** Where a message stands, in words, with a sign that needs no colour. */
export function StateBadge({ state }: { readonly state: MessageState }) {
  const { t } = useTranslation('messages');
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
