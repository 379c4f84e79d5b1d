import type { Slot } from '@stamgast/availability';
import { writeInstant } from './write-instant.js';

/** A bookable start as the API shows it: instants in UTC, `date` the local day of the plan (D17). */
export interface SlotView {
  readonly start: string;
  readonly end: string;
  readonly date: string;
  readonly staffIds: readonly string[];
}

export interface AvailabilityView {
  readonly slots: readonly SlotView[];
  readonly timeZone: string;
  /** A calendar elsewhere cannot be read: somebody may be busy, or is not offered, without our knowing (D25). */
  readonly degraded: boolean;
}

export function slotView(slot: Slot): SlotView {
  const { date, staffIds } = slot;
  return { start: writeInstant(slot.start), end: writeInstant(slot.end), date, staffIds };
}
