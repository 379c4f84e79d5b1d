import type { Channel } from './message.js';

/** How a business keeps from writing too much or saying too much. */
export interface Restraint {
  /** Days that must lie between two marketing messages on a channel (D76). */
  readonly capDays: Readonly<Record<Channel, number>>;
  /** Services whose name, and what to do before them, stay out of every message. */
  readonly discreetServiceIds: readonly string[];
  readonly version: number;
}

export const usualRestraint: Restraint = { capDays: { email: 7, sms: 7 }, discreetServiceIds: [], version: 1 };
