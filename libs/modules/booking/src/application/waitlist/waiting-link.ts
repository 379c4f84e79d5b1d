import type { WaitingWish } from '../../domain/waitlist/waitlist-entry.js';

const linkDays = 30;

/** When the link to a place on the waiting list ends: thirty days after the last day that is waited for. */
export function waitingLinkEnd({ toDate }: Pick<WaitingWish, 'toDate'>): Date {
  return new Date(Date.parse(`${toDate}T23:59:59Z`) + linkDays * 86_400_000);
}
