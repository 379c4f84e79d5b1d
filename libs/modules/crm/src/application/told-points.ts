import type { PointsMovedV1 } from '@stamgast/contracts';
import type { TimelineEntry } from '../domain/timeline-entry.js';

/** The line that a move of points becomes on the client's timeline. */
export function pointsEntryOf(moved: Omit<PointsMovedV1, 'type'>): TimelineEntry {
  const { clientId, entryId, kind, points, balance, bookingId, reason, at } = moved;
  const detail = { entryId, kind, points, balance, bookingId, reason };
  return { clientId, at: new Date(at), kind: 'points', ref: entryId, title: reason, detail };
}
