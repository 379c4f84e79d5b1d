import type { DragState, DragStore } from './drag-store.js';

/** The drawn grid a drag happens on. */
export interface DragHost {
  readonly scroller: HTMLElement;
  readonly columns: HTMLElement;
  readonly columnCount: number;
  /** The minute at the top edge, and at the bottom. */
  readonly from: number;
  readonly to: number;
  readonly pixelsPerMinute: number;
  readonly snap: number;
}

export interface DragSubject {
  readonly appointmentId: string;
  readonly mode: DragState['mode'];
  readonly column: number;
  readonly start: number;
  readonly length: number;
  /** Whether the block may change column. */
  readonly acrossColumns: boolean;
}

const slackPx = 4;
const longPressMs = 350;
const edgePx = 48;

/**
 * One drag, from press to release. It listens on the window because a block that changes column is re-parented and
 * would lose an element's pointer capture. A finger has to rest first, so that it can still scroll.
 */
export class PointerDrag {
  private active = false;
  private pointer: { x: number; y: number };
  private readonly grabMinute: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private copies = false;

  constructor(
    private readonly host: DragHost,
    private readonly subject: DragSubject,
    private readonly store: DragStore,
    private readonly onDrop: (state: DragState) => void,
    event: { readonly clientX: number; readonly clientY: number; readonly pointerType: string },
  ) {
    this.pointer = { x: event.clientX, y: event.clientY };
    this.grabMinute = this.minuteAt(event.clientY) - subject.start;
    if (event.pointerType === 'touch') this.timer = setTimeout(() => this.activate(), longPressMs);
  }

  listen(): void {
    window.addEventListener('pointermove', this.onMove);
    window.addEventListener('pointerup', this.onUp);
    window.addEventListener('pointercancel', this.onCancel);
    window.addEventListener('keydown', this.onKey);
    window.addEventListener('touchmove', this.onTouchMove, { passive: false });
    window.addEventListener('contextmenu', this.onContextMenu);
  }

  private minuteAt(clientY: number): number {
    const { top } = this.host.columns.getBoundingClientRect();
    return this.host.from + (clientY - top) / this.host.pixelsPerMinute;
  }

  private activate(): void {
    this.active = true;
    this.host.scroller.dataset['dragging'] = 'true';
    this.scrollAtEdges();
    this.update();
  }

  private readonly onMove = (event: PointerEvent): void => {
    const far = Math.hypot(event.clientX - this.pointer.x, event.clientY - this.pointer.y) > slackPx;
    if (!this.active && event.pointerType === 'touch' && far) return this.stop();
    if (!this.active && far) this.activate();
    if (!this.active) return undefined;
    this.pointer = { x: event.clientX, y: event.clientY };
    this.copies = event.altKey && this.subject.mode === 'move';
    return this.update();
  };

  private readonly onTouchMove = (event: TouchEvent): void => {
    if (this.active) event.preventDefault();
  };

  /** A long press would also open the browser's menu. */
  private readonly onContextMenu = (event: Event): void => {
    if (this.active) event.preventDefault();
  };

  private readonly onUp = (event: PointerEvent): void => {
    const landed = this.active ? this.store.get() : null;
    if (this.active) this.swallowClick(event);
    this.stop();
    const { column, start, length } = this.subject;
    const elsewhere = landed && (landed.column !== column || landed.start !== start || landed.length !== length);
    if (elsewhere) this.onDrop({ ...landed, at: { ...this.pointer } });
  };

  private readonly onCancel = (): void => this.stop();

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.stop();
  };

  /** The release also clicks what lies under the pointer; a drag must not open anything. */
  private swallowClick(event: PointerEvent): void {
    const swallow = (click: Event) => {
      click.stopPropagation();
      click.preventDefault();
    };
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
    event.preventDefault();
  }

  private update(): void {
    const { host, subject } = this;
    const rect = host.columns.getBoundingClientRect();
    const reached = this.minuteAt(this.pointer.y);
    const round = (minute: number) => Math.round(minute / host.snap) * host.snap;
    if (subject.mode === 'resize') {
      const length = Math.max(host.snap, round(reached) - subject.start);
      this.store.set({ ...subject, length: Math.min(length, host.to - subject.start) });
      return;
    }
    const index = Math.floor(((this.pointer.x - rect.left) / rect.width) * host.columnCount);
    const column = subject.acrossColumns ? Math.min(Math.max(index, 0), host.columnCount - 1) : subject.column;
    const start = Math.min(Math.max(round(reached - this.grabMinute), host.from), host.to - subject.length);
    this.store.set({ ...subject, column, start, copies: this.copies });
  }

  private readonly scrollAtEdges = (): void => {
    if (!this.active) return;
    const { top, bottom } = this.host.scroller.getBoundingClientRect();
    const { y } = this.pointer;
    const speed = y < top + edgePx ? -8 : y > bottom - edgePx ? 8 : 0;
    if (speed !== 0) {
      this.host.scroller.scrollTop += speed;
      this.update();
    }
    this.frame = requestAnimationFrame(this.scrollAtEdges);
  };

  private stop(): void {
    this.active = false;
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    delete this.host.scroller.dataset['dragging'];
    this.store.set(null);
    window.removeEventListener('pointermove', this.onMove);
    window.removeEventListener('pointerup', this.onUp);
    window.removeEventListener('pointercancel', this.onCancel);
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener('touchmove', this.onTouchMove);
    window.removeEventListener('contextmenu', this.onContextMenu);
  }
}
