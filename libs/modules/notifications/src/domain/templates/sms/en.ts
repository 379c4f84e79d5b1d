import type { SmsTexts } from './sms-texts.js';

export const en: SmsTexts = {
  confirmation:
    '{{businessName}}: Hi {{firstName|there}}. {{waitingLine}} You are booked for {{services}}, {{visitTime}}. {{place}}. Change or cancel: {{manageUrl}}',
  changed:
    '{{businessName}}: Hi {{firstName|there}}, {{services}} is now {{visitTime}}. {{place}}. Change or cancel: {{manageUrl}}',
  cancelled:
    '{{businessName}}: Hi {{firstName|there}}, {{services}} {{visitTime}} is cancelled. Find a new time: {{bookUrl}}',
  requested:
    '{{businessName}}: Hi {{firstName|there}}, we have your request for {{services}}, {{visitTime}}, and will answer you. Nothing is booked until then. {{manageUrl}}',
  declined:
    '{{businessName}}: Hi {{firstName|there}}, we cannot take {{services}}, {{visitTime}}. Find another time: {{bookUrl}}',
  proposed:
    '{{businessName}}: Hi {{firstName|there}}, we cannot take {{visitTime}}, but {{proposedTime}} would do. See and accept: {{manageUrl}}',
  expired:
    '{{businessName}}: Hi {{firstName|there}}, we did not get to answer your request for {{visitTime}} in time. Sorry. Find another time: {{bookUrl}}',
  released:
    '{{businessName}}: Hi {{firstName|there}}, we did not hear from you, so {{visitTime}} is open to others again. You owe nothing. Book again: {{bookUrl}}',
  deposit_due:
    '{{businessName}}: Hi {{firstName|there}}, we ask for a deposit of {{depositAmount}} for {{services}}, {{visitTime}}. Please get in touch. {{manageUrl}}',
  no_show:
    '{{businessName}}: Hi {{firstName|there}}, we missed you {{visitTime}}. {{feeLine}} Not right? Tell us: {{manageUrl}}',
  confirmation_request:
    '{{businessName}}: Hi {{firstName|there}}, are you coming to {{services}}, {{visitTime}}? Please confirm by {{confirmBy}}: {{manageUrl}}',
  welcome:
    '{{businessName}}: Hi {{firstName|there}}, we look forward to your first visit, {{visitTime}}. {{place}}. {{manageUrl}}',
  reminder:
    '{{businessName}}: Hi {{firstName|there}}, see you for {{services}}, {{visitTime}}. {{place}}. Confirm, move or cancel: {{manageUrl}}',
  follow_up: '{{businessName}}: Hi {{firstName|there}}, thank you for coming. How was it? One tap: {{manageUrl}}',
  review_invitation:
    '{{businessName}}: Hi {{firstName|there}}, thank you for telling us how it was. Would you tell others too? {{reviewUrl}}',
  rebook_nudge: '{{businessName}}: Hi {{firstName|there}}, it will soon be time again. Find a time: {{bookUrl}}',
  we_miss_you: '{{businessName}}: Hi {{firstName|there}}, it has been a while. Find a time when you like: {{bookUrl}}',
  birthday: '{{businessName}}: Happy birthday, {{firstName|from all of us}}! Treat yourself to a visit: {{bookUrl}}',
  seasonal: '{{businessName}}: Hi {{firstName|there}}, our calendar is filling up. Find a time: {{bookUrl}}',
  waitlist_offer:
    '{{businessName}}: Hi {{firstName|there}}, a time has come free: {{services}}, {{visitTime}}. It is kept for you until {{claimUntil}}: {{claimUrl}}',
};
