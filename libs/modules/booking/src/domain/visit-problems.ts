import { problems } from '@stamgast/kernel';

/** The refusals around bookings; those of the set-up stand beside them. */
export const visitProblems = problems('booking', {
  slot_unavailable: { kind: 'conflict', title: 'This time is not free' },
  start_too_long_ago: { kind: 'conflict', title: 'A visit can be entered up to 24 hours after it began' },
  status_not_allowed: { kind: 'conflict', title: 'The booking is not in a state for this' },
  last_part: { kind: 'conflict', title: 'This is all that is left of the visit: cancel the visit instead' },
  no_show_too_early: { kind: 'conflict', title: 'The client may still come' },
  nothing_to_undo: { kind: 'conflict', title: 'There is nothing to take back' },
  undo_too_late: { kind: 'conflict', title: 'A change can be taken back for seven days' },
  booking_not_ahead: { kind: 'conflict', title: 'The visit has begun, is over or was cancelled' },
  client_cancel_off: { kind: 'conflict', title: 'This business asks you to call to cancel' },
  client_move_off: { kind: 'conflict', title: 'This business asks you to call to move your visit' },
  move_too_late: { kind: 'conflict', title: 'It is too late to move this visit' },
  feedback_too_early: { kind: 'conflict', title: 'The visit has not taken place' },
  client_busy: { kind: 'conflict', title: 'The client has another visit at this time' },
  calendar_unavailable: {
    kind: 'unavailable',
    title: 'A calendar elsewhere cannot be read, so it is not known when this person is free',
  },
  hold_limit: { kind: 'conflict', title: 'Finish one of the bookings that you have begun first' },
  cancel_too_late: { kind: 'conflict', title: 'It is too late to cancel this visit here' },
  too_many_moves: { kind: 'conflict', title: 'This visit was moved as often as it can be' },
  released: { kind: 'conflict', title: 'The time was given to others because nobody confirmed or paid in time' },
  no_proposal: { kind: 'conflict', title: 'No other time was proposed' },
  nothing_owed: { kind: 'conflict', title: 'There is no fee to waive' },
  deposit_not_due: { kind: 'conflict', title: 'No deposit is waiting to be paid' },
  not_a_no_show: { kind: 'conflict', title: 'Nobody says that the client did not come' },
  series_conflict: { kind: 'conflict', title: 'Some of the visits cannot be had at these times' },
  active_limit: { kind: 'conflict', title: 'There are as many bookings ahead as one person may have' },
});
