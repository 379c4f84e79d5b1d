import type { OccasionTexts } from './occasion-texts.js';

export const en: OccasionTexts = {
  confirmation_request: {
    subject: 'Are you coming {{visitTime}}?',
    body: 'Hi {{firstName|there}},\n\nPlease confirm that you are coming: {{services}} with {{staff}}, {{visitTime}}. One tap is enough.\n\n[Yes, I am coming]({{manageUrl}})\n\nIf something has come up, you can move or cancel in the same place. If we do not hear from you by {{confirmBy}}, we may have to give the time to somebody else.\n\n{{businessName}}',
  },
  welcome: {
    subject: 'Welcome to {{businessName}}',
    body: 'Hi {{firstName|there}},\n\nWe look forward to your first visit, {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\nIs there anything we should know before? Just write to us, or leave a note with your booking.\n\n[See your booking]({{manageUrl}})\n\nWarm welcome,\n{{businessName}}',
  },
  review_invitation: {
    subject: 'Would you tell others?',
    body: 'Hi {{firstName|there}},\n\nThank you for telling us how it was. Would you write a few words for those who do not know us yet? Say it as it is.\n\n[Write a review]({{reviewUrl}})\n\n{{businessName}}',
  },
  rebook_nudge: {
    subject: 'Time for your next visit?',
    body: 'Hi {{firstName|there}},\n\nIf you keep to your usual rhythm, it will soon be time again. The best times go first.\n\n[Find a time]({{bookUrl}})\n\n{{businessName}}',
  },
  birthday: {
    subject: 'Happy birthday, {{firstName|from all of us}}',
    body: 'Hi {{firstName|there}},\n\nHappy birthday from all of us! We hope the day treats you well.\n\n[Treat yourself to a visit]({{bookUrl}})\n\nWarmly,\n{{businessName}}',
  },
  seasonal: {
    subject: 'A time for the season?',
    body: 'Hi {{firstName|there}},\n\nThis is when our calendar fills up. If you would like a time, now is a good moment to choose it.\n\n[Find a time]({{bookUrl}})\n\n{{businessName}}',
  },
};
