import type { FrameMessage } from './frame-messages.js';
import { isEmbedded } from './is-embedded.js';

/**
 * The origin of the page around this one, as the loader names it in the address. A wrong name does no harm: the
 * browser delivers a message only where the parent really has that origin.
 */
export function hostOrigin(): string | null {
  if (!isEmbedded() || window.parent === window) return null;
  const named = new URLSearchParams(location.search).get('host') ?? '';
  try {
    return new URL(named).origin === named ? named : null;
  } catch {
    return null;
  }
}

export function tellHost(message: FrameMessage): void {
  const origin = hostOrigin();
  if (origin !== null) window.parent.postMessage(message, origin);
}
