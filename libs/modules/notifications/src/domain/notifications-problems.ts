import { problems } from '@stamgast/kernel';

export const notificationsProblems = problems('notifications', {
  template_unknown_variable: { kind: 'invalid', title: 'The text names something that this message does not know' },
  message_ended: { kind: 'conflict', title: 'This message has been sent or given up already' },
});
