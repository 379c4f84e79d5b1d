import { problems } from '@stamgast/kernel';

/** The refusals around the waiting list. */
export const waitlistProblems = problems('booking', {
  already_waiting: { kind: 'conflict', title: 'This person already waits for this' },
  waiting_ended: { kind: 'conflict', title: 'This place on the waiting list has ended' },
  offer_over: { kind: 'conflict', title: 'This offer is over' },
  offer_open: { kind: 'conflict', title: 'This person has an offer that they have not answered' },
  offer_too_late: { kind: 'conflict', title: 'The visit begins too soon for an offer to be answered' },
});
