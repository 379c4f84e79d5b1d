import { Badge } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

/** How a state looks: grey ones stand back. */
export interface SignLook {
  readonly color: 'gray' | 'fir' | 'clay' | 'red';
  readonly icon: Icon;
}

/** A state in words, with a sign that needs no colour. */
export function SignBadge({ look: { color, icon: Sign }, text }: { readonly look: SignLook; readonly text: string }) {
  return (
    <Badge
      variant={color === 'gray' ? 'default' : 'light'}
      color={color}
      leftSection={<Sign size={14} aria-hidden />}
      style={{ flexShrink: 0 }}
    >
      {text}
    </Badge>
  );
}
