import { problems } from '@stamgast/kernel';

export const zoneProblems = problems('booking', {
  zone_conflicts: { kind: 'conflict', title: 'Some visits cannot keep what the clock shows' },
  same_time_zone: { kind: 'conflict', title: 'The clock is in this time zone already' },
});
