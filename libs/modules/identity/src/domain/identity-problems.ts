import { problems } from '@stamgast/kernel';

export const identityProblems = problems('identity', {
  wrong_credentials: { kind: 'forbidden', title: 'The e-mail address or the password is not right' },
  email_taken: { kind: 'conflict', title: 'There is an account with this e-mail address already' },
  slug_taken: { kind: 'conflict', title: 'This address is taken' },
  password_weak: { kind: 'invalid', title: 'This password is too easy to guess' },
  reset_link_ended: { kind: 'conflict', title: 'This link has been used or is too old; ask for a new one' },
  invitation_ended: { kind: 'conflict', title: 'This invitation has been used or is too old' },
  role_not_yours_to_give: { kind: 'forbidden', title: 'Only an owner may do this' },
  last_owner: { kind: 'conflict', title: 'A business keeps at least one owner' },
  already_member: { kind: 'conflict', title: 'This person is in the team already' },
  not_test_mode: { kind: 'not_found', title: 'Only a business in test mode has a clock to move' },
});
