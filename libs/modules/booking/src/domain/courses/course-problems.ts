import { problems } from '@stamgast/kernel';

/** The refusals around courses. */
export const courseProblems = problems('booking', {
  course_full: { kind: 'conflict', title: 'There are not enough seats left in every session of this course' },
  course_not_open: { kind: 'conflict', title: 'This course can no longer be joined' },
});
