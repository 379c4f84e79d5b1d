import { problems } from '@stamgast/kernel';

export const crmProblems = problems('crm', {
  client_exists: { kind: 'conflict', title: 'There is a client with this phone number or e-mail address already' },
});
