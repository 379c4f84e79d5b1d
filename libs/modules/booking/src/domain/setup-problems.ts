import { problems } from '@stamgast/kernel';

export const setupProblems = problems('booking', {
  last_location: { kind: 'conflict', title: 'A business keeps at least one location' },
  booking_page_off: { kind: 'not_found', title: 'This booking page is not open' },
  time_off_overlaps: { kind: 'conflict', title: 'This person has visits or time off in that stretch already' },
  time_off_decided: { kind: 'conflict', title: 'This time off has been decided on already' },
});
