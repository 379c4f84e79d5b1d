import { problems } from '@stamgast/kernel';

export const timeZoneProblems = problems('identity', {
  visits_ahead: {
    kind: 'conflict',
    title: 'Visits are booked ahead: say whether they keep what the clock shows or their moment',
  },
});
