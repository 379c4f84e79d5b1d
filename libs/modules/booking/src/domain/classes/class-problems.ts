import { problems } from '@stamgast/kernel';

/** The refusals around classes. */
export const classProblems = problems('booking', {
  class_full: { kind: 'conflict', title: 'There are not enough seats left in this class' },
  class_not_open: { kind: 'conflict', title: 'This class has begun, is over or was cancelled' },
  class_outside_hours: { kind: 'conflict', title: 'The class would lie outside opening or working hours' },
  class_series_conflict: { kind: 'conflict', title: 'Some sessions of this series cannot be held' },
  class_seats_taken: { kind: 'conflict', title: 'More seats than that are taken already' },
});
