import vm from 'node:vm';

/** jsdom has no fetch; Node's own Request and Response live in the context around it. Import this before the app. */
for (const name of ['Response', 'Headers', 'FormData'] as const)
  Object.defineProperty(globalThis, name, { value: vm.runInThisContext(name), configurable: true, writable: true });

const NodeRequest = vm.runInThisContext('Request') as typeof Request;

/** A request that knows the page it is sent from, as in a browser. */
class PageRequest extends NodeRequest {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, location.href) : input, init);
  }
}
Object.defineProperty(globalThis, 'Request', { value: PageRequest, configurable: true, writable: true });

/** jsdom knows the mouse only. */
class PointerFromMouse extends MouseEvent {
  readonly pointerType: string;
  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.pointerType = init.pointerType ?? 'mouse';
  }
}
Object.defineProperty(globalThis, 'PointerEvent', { value: PointerFromMouse, configurable: true, writable: true });

// jsdom has no layout and draws nothing.
window.scrollTo = () => {};
HTMLCanvasElement.prototype.getContext = () => null;
