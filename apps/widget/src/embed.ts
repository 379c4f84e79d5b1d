import type { FrameMessage, HostMessage } from './embed/frame-messages.js';
import { openerOf } from './embed/popup.js';

const tag = 'stamgast-booking';
const lowest = 240;
const highest = 8000;
const passedOn = ['locale', 'service', 'staff', 'location'] as const;

/** The server that this script came from; only its messages are listened to. */
function ownOrigin(): string | null {
  const script = document.currentScript;
  return script instanceof HTMLScriptElement ? new URL(script.src).origin : null;
}

function heightOf(data: Partial<FrameMessage> | null): number | null {
  if (typeof data !== 'object' || data?.type !== 'stamgast:height') return null;
  const height = 'height' in data ? data.height : null;
  return typeof height === 'number' && height > 0 ? Math.min(Math.max(height, lowest), highest) : null;
}

/**
 * Defines `<stamgast-booking business="slug">`, which shows the booking page in a frame as tall as its content.
 * With `popup="Book now"` it is a button with these words that opens the page above the site. Until it can, and if
 * anything fails, the element shows what the page's author put inside it, such as a link.
 */
function defineBookingElement(origin: string): void {
  class StamgastBooking extends HTMLElement {
    static readonly observedAttributes = ['business', 'popup', ...passedOn];
    private frame: HTMLIFrameElement | null = null;

    connectedCallback(): void {
      addEventListener('message', this.receive);
      this.show();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.receive);
      this.frame?.remove();
      this.frame = null;
    }

    attributeChangedCallback(): void {
      if (this.isConnected && this.frame) this.show();
    }

    private show(): void {
      const business = this.getAttribute('business');
      if (!business) return;
      const url = new URL(`/book/${encodeURIComponent(business)}`, origin);
      url.searchParams.set('embed', '1');
      url.searchParams.set('host', location.origin);
      for (const name of passedOn) {
        const value = this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      const frame = document.createElement('iframe');
      frame.title = this.getAttribute('title') ?? business;
      frame.src = url.href;
      frame.style.cssText = 'display:block;width:100%;height:640px;border:0;color-scheme:normal';
      frame.addEventListener('load', () => {
        const ask: HostMessage = { type: 'stamgast:measure' };
        frame.contentWindow?.postMessage(ask, origin);
      });
      const popup = this.getAttribute('popup');
      this.style.display = popup ? 'inline-block' : 'block';
      this.replaceChildren(...(popup ? openerOf(popup, frame) : [frame]));
      this.frame = frame;
    }

    private readonly receive = (event: MessageEvent<Partial<FrameMessage> | null>): void => {
      const { frame } = this;
      if (!frame || event.source !== frame.contentWindow || event.origin !== origin) return;
      const height = heightOf(event.data);
      if (height !== null && !this.hasAttribute('popup')) frame.style.height = `${height}px`;
      else if (event.data?.type === 'stamgast:top' && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    };
  }
  if (!customElements.get(tag)) customElements.define(tag, StamgastBooking);
}

try {
  const origin = ownOrigin();
  if (origin) defineBookingElement(origin);
} catch {
  // In a page that broke the browser's own objects, what stands inside the element remains.
}
