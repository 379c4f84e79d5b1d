import { problems } from '@stamgast/kernel';

export const loyaltyProblems = problems('loyalty', {
  points_insufficient: { kind: 'conflict', title: 'There are not enough points' },
  reward_not_offered: { kind: 'conflict', title: 'This reward is not offered any more' },
  reservation_ended: { kind: 'conflict', title: 'This reward has been used or given back already' },
  program_exists: { kind: 'conflict', title: 'There is a programme already; change that one' },
  client_unknown: { kind: 'invalid', title: 'There is no such client' },
});
