import { problems } from '@stamgast/kernel';

export const ownDomainProblems = problems('booking', {
  domain_unproven: { kind: 'conflict', title: 'The record that proves the name to be yours is not there yet' },
  domain_taken: { kind: 'conflict', title: 'Another business has this name' },
  domain_absent: { kind: 'conflict', title: 'Say first which name you want' },
});
