import type { DragEvent } from 'react';
import type { Uuid } from '../../../shared/api/types/shared-words.js';

const kind = 'application/x-stamgast-waiting';

/** Takes a person who waits along with the pointer. */
export function takeEntry(event: DragEvent, id: Uuid): void {
  event.dataTransfer.setData(kind, id);
  event.dataTransfer.effectAllowed = 'move';
}

/** Whether what is dragged is a person who waits; their id is told only when they are let go. */
export function isEntry(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(kind);
}

export function entryOf(event: DragEvent): Uuid | null {
  return event.dataTransfer.getData(kind) || null;
}
