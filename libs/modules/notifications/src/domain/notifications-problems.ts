import { problems } from '@stamgast/kernel';

export const notificationsProblems = problems('notifications', {
  template_unknown_variable: { kind: 'invalid', title: 'The text names something that this message does not know' },
  sms_key_missing: { kind: 'unavailable', title: 'This installation has no key to seal credentials with' },
  sms_not_set_up: { kind: 'conflict', title: 'Nothing is set up to send text messages with' },
  sms_settings_incomplete: { kind: 'invalid', title: 'Something that this provider needs is missing' },
  sms_gateway_refused: { kind: 'invalid', title: 'This gateway address may not be asked from here' },
  mail_not_set_up: { kind: 'conflict', title: 'No mail server is set up: nothing leaves this machine' },
  test_letter_failed: { kind: 'conflict', title: 'The mail server did not take the letter' },
  sms_test_failed: { kind: 'conflict', title: 'The provider did not take the message' },
  conversation_no_way: { kind: 'conflict', title: 'Nothing is set up to answer on this channel' },
  campaign_incomplete: { kind: 'invalid', title: 'A campaign needs a segment, a subject and a text in your language' },
  campaign_state: { kind: 'conflict', title: 'The campaign has gone too far for this, or not far enough' },
  message_ended: { kind: 'conflict', title: 'This message has been sent or given up already' },
  automation_only_once: { kind: 'invalid', title: 'There is one of this kind already, and more would say the same' },
  automation_usual: { kind: 'conflict', title: 'What every business has can be switched off but not removed' },
  not_by_hand: { kind: 'invalid', title: 'Only what asks a client to come back can be sent by hand' },
  client_without_visit: { kind: 'conflict', title: 'This client has no visit that the message could be about' },
});
