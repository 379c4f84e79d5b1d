import type { Availability } from '../api/types.js';

/** Where a picker gets its times: to book, or to move a booking. */
export interface SlotSource {
  /** Names what is asked for apart from the days; other services or another person have another key. */
  key: string;
  zone: string;
  /** The business's today and the last day that can be booked. */
  today: string;
  lastDay: string;
  load: (from: string, to: string) => Promise<Availability>;
}

export const keyOfDays = (source: SlotSource, from: string, to: string): string => `slots:${source.key}:${from}:${to}`;
