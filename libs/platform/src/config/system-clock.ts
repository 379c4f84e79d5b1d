import type { Clock } from '@stamgast/kernel';

export const CLOCK = Symbol('Clock');

/** Real time, for sessions, leases and back-off. Business time is `Tx.now`. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}
