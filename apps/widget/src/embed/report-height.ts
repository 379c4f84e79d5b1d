import type { HostMessage } from './frame-messages.js';
import { hostOrigin, tellHost } from './host-page.js';
import { isEmbedded } from './is-embedded.js';

const isMeasure = (data: unknown): data is HostMessage =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'stamgast:measure';

/** In a frame, keeps the loader told how tall the page is, so that the frame never scrolls inside. */
export function reportHeight(root: HTMLElement): void {
  if (!isEmbedded()) return;
  document.documentElement.classList.add('embedded');
  let told = 0;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tellHost({ type: 'stamgast:height', height });
  };
  new ResizeObserver(tell).observe(root);
  addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== hostOrigin() || !isMeasure(event.data)) return;
    told = 0;
    tell();
  });
}
