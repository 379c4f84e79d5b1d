import { useSyncExternalStore } from 'react';

/** Where the dragged block would land, in columns and wall-clock minutes. */
export interface DragState {
  readonly appointmentId: string;
  readonly mode: 'move' | 'resize';
  readonly column: number;
  readonly start: number;
  readonly length: number;
  /** Whether a copy lands and the booking stays, and where on the screen. */
  readonly copies?: boolean;
  readonly at?: { readonly x: number; readonly y: number };
}

/** Holds the drag outside React: a pointer move draws one ghost, not the whole calendar. */
export interface DragStore {
  get(): DragState | null;
  set(state: DragState | null): void;
  subscribe(listener: () => void): () => void;
}

export function createDragStore(): DragStore {
  let current: DragState | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (state) => {
      if (same(current, state)) return;
      current = state;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function same(a: DragState | null, b: DragState | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      a.appointmentId === b.appointmentId &&
      a.column === b.column &&
      a.start === b.start &&
      a.length === b.length &&
      a.copies === b.copies)
  );
}

export function useDrag(store: DragStore): DragState | null {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Re-renders only when this block starts or stops being dragged. */
export function useIsDragged(store: DragStore, appointmentId: string): boolean {
  return useSyncExternalStore(store.subscribe, () => store.get()?.appointmentId === appointmentId);
}
