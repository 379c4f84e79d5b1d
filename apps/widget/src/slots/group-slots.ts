import type { Slot } from '../api/types.js';
import { wallClock } from '../time/zone.js';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

export interface SlotGroup {
  part: PartOfDay;
  slots: Slot[];
}

const parts: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];

function partOf(slot: Slot, zone: string): PartOfDay {
  const { date, time } = wallClock(slot.start, zone);
  if (date !== slot.date || time >= '17:00') return 'evening';
  return time < '12:00' ? 'morning' : 'afternoon';
}

/** A day's slots in parts, by the business's clock. What lies after midnight belongs to the evening it follows. */
export function groupSlots(slots: readonly Slot[], zone: string): SlotGroup[] {
  return parts
    .map((part) => ({ part, slots: slots.filter((slot) => partOf(slot, zone) === part) }))
    .filter((group) => group.slots.length > 0);
}
