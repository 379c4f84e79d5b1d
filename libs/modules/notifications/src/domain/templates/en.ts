import { en as occasions } from './occasions/en.js';
import type { TemplateSet } from './template-set.js';

export const en: TemplateSet = {
  footer: 'Sent by {{businessName}}.',
  unsubscribe: 'No more invitations, please',
  texts: {
    ...occasions,
    confirmation: {
      subject: 'Your appointment {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\n{{waitingLine}}\n\nYou are booked for {{services}} with {{staff}}, {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\n[See, move or cancel]({{manageUrl}})\n\nThe appointment is attached for your calendar. See you then,\n{{businessName}}',
    },
    changed: {
      subject: 'New time: {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nYour appointment for {{services}} with {{staff}} is now {{visitTime}}.\n{{place}}\n\n[See, move or cancel]({{manageUrl}})\n\n{{businessName}}',
    },
    cancelled: {
      subject: 'Your appointment {{visitTime}} is cancelled',
      body: 'Hi {{firstName|there}},\n\nYour appointment for {{services}}, {{visitTime}}, is cancelled.\n\n[Find a new time]({{bookUrl}})\n\n{{businessName}}',
    },
    requested: {
      subject: 'We have your request for {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nThank you. You have asked for {{services}}, {{visitTime}}. We look at it and answer you; until then nothing is booked.\n\n[See or withdraw your request]({{manageUrl}})\n\n{{businessName}}',
    },
    declined: {
      subject: 'We cannot take {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nUnfortunately we cannot take your request for {{services}}, {{visitTime}}.\n\n[Find another time]({{bookUrl}})\n\n{{businessName}}',
    },
    proposed: {
      subject: 'Would {{proposedTime}} suit you?',
      body: 'Hi {{firstName|there}},\n\nWe cannot take {{services}}, {{visitTime}}, but could offer you {{proposedTime}} instead. The time is yours once you accept it.\n\n[See and accept]({{manageUrl}})\n\n{{businessName}}',
    },
    expired: {
      subject: 'Your request for {{visitTime}} has ended',
      body: 'Hi {{firstName|there}},\n\nWe are sorry: we did not get to answer your request for {{services}}, {{visitTime}}, in time, and it has ended.\n\n[Find another time]({{bookUrl}})\n\n{{businessName}}',
    },
    released: {
      subject: 'Your time {{visitTime}} has been released',
      body: 'Hi {{firstName|there}},\n\nWe did not hear from you in time, so {{services}}, {{visitTime}}, is open to others again. You owe nothing.\n\n[Book again]({{bookUrl}})\n\n{{businessName}}',
    },
    deposit_due: {
      subject: 'Please pay {{depositAmount}} to keep your time',
      body: 'Hi {{firstName|there}},\n\nFor {{services}}, {{visitTime}}, we ask for a deposit of {{depositAmount}}. It is part of the price. Please get in touch with us to pay it.\n\n[See your appointment]({{manageUrl}})\n\n{{businessName}}',
    },
    no_show: {
      subject: 'We missed you {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nYou were booked for {{services}}, {{visitTime}}, and we did not see you. {{feeLine}}\n\nWere you there, or did something happen? Tell us with one tap.\n\n[That is not right]({{manageUrl}})\n\n{{businessName}}',
    },
    reminder: {
      subject: 'See you {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nA short reminder: {{services}} with {{staff}}, {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\n[Confirm, move or cancel]({{manageUrl}})\n\nLooking forward to it,\n{{businessName}}',
    },
    follow_up: {
      subject: 'How was it?',
      body: 'Hi {{firstName|there}},\n\nThank you for coming. How was your visit? One tap is enough.\n\n[5 – very good]({{rate5Url}})\n[4 – good]({{rate4Url}})\n[3 – so so]({{rate3Url}})\n[2 – poor]({{rate2Url}})\n[1 – very poor]({{rate1Url}})\n\n{{pointsLine}}\n\n[Book your next visit]({{bookUrl}})\n\n{{businessName}}',
    },
    we_miss_you: {
      subject: 'We miss you, {{firstName|and your chair does too}}',
      body: 'Hi {{firstName|there}},\n\nIt has been a while since your last visit, longer than usual for you. Your chair is kept.\n\n[Find a time]({{bookUrl}})\n\n{{pointsLine}}\n\nWarmly,\n{{businessName}}',
    },
    waitlist_offer: {
      subject: 'A time has come free: {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nYou are waiting for {{services}}, and now there is a time: {{visitTime}} with {{staff}}.\n{{place}}\n\nWe are keeping it for you until {{claimUntil}}. After that, the next in line is asked.\n\n[Take the time]({{claimUrl}})\n\nIf it does not suit you, you can say no in the same place.\n{{businessName}}',
    },
    invitation: {
      subject: '{{businessName}} invites you to the team',
      body: 'Hi,\n\n{{businessName}} would like you in the team. The invitation holds for a week.\n\n[Accept]({{actionUrl}})',
    },
    password_reset: {
      subject: 'A new password',
      body: 'Hi {{firstName|there}},\n\nSomebody, probably you, asked for a new password. The link works once, for ten minutes.\n\n[Choose a new password]({{actionUrl}})\n\nIf it was not you, nothing needs to be done.',
    },
  },
};
