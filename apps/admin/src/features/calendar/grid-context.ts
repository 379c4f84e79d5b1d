import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import type { Formatter } from '../../shared/format/formatter.js';
import type { Booking } from '../../shared/api/types/booking.js';
import type { Block, ColumnPlan } from './day-plan.js';
import type { DragState, DragStore } from './drag-store.js';

/** What the blocks and columns of one grid share. */
export interface GridContext {
  readonly from: number;
  readonly to: number;
  readonly pixelsPerMinute: number;
  readonly snap: number;
  readonly timeZone: string;
  /** One for the whole grid: hundreds of blocks write times. */
  readonly format: Formatter;
  readonly t: TFunction<'common'>;
  readonly drag: DragStore;
  readonly selectedId: string | undefined;
  readonly mayChange: boolean;
  /** The hue of a block, 0 to 7; null: its status gives the colour. */
  readonly hueOf: (appointment: Block['appointment']) => number | null;
  readonly open: (booking: Booking) => void;
  /** Shows the attendance list of a class. */
  readonly openSession: (id: string) => void;
  /** Moves or resizes a block to where it was dropped or stepped. */
  readonly place: (block: Block, next: Omit<DragState, 'appointmentId'>) => void;
  /** Starts a new booking at a minute of a column. */
  readonly addAt: (column: ColumnPlan, minute: number, at: { readonly x: number; readonly y: number }) => void;
  /** Lets somebody who waits go at a minute of a column. */
  readonly giveAt: (column: ColumnPlan, minute: number, entryId: string) => void;
  readonly beginDrag: (event: React.PointerEvent, block: Block, column: number, mode: DragState['mode']) => void;
}

export const GridContextProvider = createContext<GridContext | null>(null);

export function useGrid(): GridContext {
  const grid = useContext(GridContextProvider);
  if (!grid) throw new Error('Outside of a calendar grid');
  return grid;
}
