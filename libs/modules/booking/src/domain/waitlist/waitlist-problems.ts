import { problems } from '@stamgast/kernel';

/** The refusals around the waiting list. */
export const waitlistProblems = problems('booking', {
  already_waiting: { kind: 'conflict', title: 'This person already waits for this' },
  waiting_ended: { kind: 'conflict', title: 'This place on the waiting list has ended' },
  offer_over: { kind: 'conflict', title: 'This offer is over' },
  waits_for_class: { kind: 'conflict', title: 'This person waits for a seat in a class, not for a time' },
  waits_for_time: { kind: 'conflict', title: 'This person waits for a time, not for a seat in a class' },
  seats_free: { kind: 'conflict', title: 'There are seats left in this class' },
  offer_open: { kind: 'conflict', title: 'This person has an offer that they have not answered' },
  offer_too_late: { kind: 'conflict', title: 'The visit begins too soon for an offer to be answered' },
});
