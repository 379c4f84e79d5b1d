import type { TemplateSet } from './template-set.js';

export const en: TemplateSet = {
  footer: 'Sent by {{businessName}}.',
  unsubscribe: 'No more invitations, please',
  texts: {
    confirmation: {
      subject: 'Your appointment {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nYou are booked for {{services}} with {{staff}}, {{visitTime}}.\n{{place}}\n\n{{preparation}}\n\n[See, move or cancel]({{manageUrl}})\n\nThe appointment is attached for your calendar. See you then,\n{{businessName}}',
    },
    changed: {
      subject: 'New time: {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nYour appointment for {{services}} with {{staff}} is now {{visitTime}}.\n{{place}}\n\n[See, move or cancel]({{manageUrl}})\n\n{{businessName}}',
    },
    cancelled: {
      subject: 'Your appointment {{visitTime}} is cancelled',
      body: 'Hi {{firstName|there}},\n\nYour appointment for {{services}}, {{visitTime}}, is cancelled.\n\n[Find a new time]({{bookUrl}})\n\n{{businessName}}',
    },
    reminder: {
      subject: 'See you {{visitTime}}',
      body: 'Hi {{firstName|there}},\n\nA short reminder: {{services}} with {{staff}}, {{visitTime}}.\n{{place}}\n\n{{preparation}}\n\n[Confirm, move or cancel]({{manageUrl}})\n\nLooking forward to it,\n{{businessName}}',
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
