import type { SmsTexts } from './sms-texts.js';

export const nb: SmsTexts = {
  confirmation:
    '{{businessName}}: Hei {{firstName}}! {{waitingLine}} Du har time til {{services}} {{visitTime}}. {{place}}. Flytt eller avbestill: {{manageUrl}}',
  changed:
    '{{businessName}}: Hei {{firstName}}! {{services}} er nå {{visitTime}}. {{place}}. Flytt eller avbestill: {{manageUrl}}',
  cancelled:
    '{{businessName}}: Hei {{firstName}}! {{services}} {{visitTime}} er avbestilt. Finn en ny tid: {{bookUrl}}',
  requested:
    '{{businessName}}: Hei {{firstName}}! Vi har fått forespørselen om {{services}} {{visitTime}} og svarer deg. Ingenting er bestilt før det. {{manageUrl}}',
  declined:
    '{{businessName}}: Hei {{firstName}}! Vi kan dessverre ikke {{services}} {{visitTime}}. Finn en annen tid: {{bookUrl}}',
  proposed:
    '{{businessName}}: Hei {{firstName}}! Vi kan ikke {{visitTime}}, men {{proposedTime}} går. Se og si ja: {{manageUrl}}',
  expired:
    '{{businessName}}: Hei {{firstName}}! Vi rakk ikke å svare på forespørselen om {{visitTime}}. Beklager. Finn en annen tid: {{bookUrl}}',
  released:
    '{{businessName}}: Hei {{firstName}}! Vi hørte ikke fra deg, så {{visitTime}} er ledig for andre igjen. Du skylder ingenting. Bestill på nytt: {{bookUrl}}',
  deposit_due:
    '{{businessName}}: Hei {{firstName}}! Vi ber om {{depositAmount}} i forskudd for {{services}} {{visitTime}}. Ta kontakt med oss. {{manageUrl}}',
  no_show:
    '{{businessName}}: Hei {{firstName}}! Vi savnet deg {{visitTime}}. {{feeLine}} Stemmer det ikke? Si fra: {{manageUrl}}',
  confirmation_request:
    '{{businessName}}: Hei {{firstName}}! Kommer du til {{services}} {{visitTime}}? Bekreft innen {{confirmBy}}: {{manageUrl}}',
  welcome:
    '{{businessName}}: Hei {{firstName}}! Vi gleder oss til ditt første besøk, {{visitTime}}. {{place}}. {{manageUrl}}',
  reminder:
    '{{businessName}}: Hei {{firstName}}! Vi sees til {{services}} {{visitTime}}. {{place}}. Bekreft, flytt eller avbestill: {{manageUrl}}',
  follow_up: '{{businessName}}: Hei {{firstName}}! Takk for besøket. Hvordan var det? Ett trykk: {{manageUrl}}',
  review_invitation:
    '{{businessName}}: Hei {{firstName}}! Takk for at du sa hvordan det var. Vil du si det til andre også? {{reviewUrl}}',
  rebook_nudge: '{{businessName}}: Hei {{firstName}}! Nå er det snart på tide igjen. Finn en tid: {{bookUrl}}',
  we_miss_you:
    '{{businessName}}: Hei {{firstName}}! Det er en stund siden sist. Finn en tid når det passer: {{bookUrl}}',
  birthday: '{{businessName}}: Gratulerer med dagen, {{firstName|hilsen oss alle}}! Unn deg et besøk: {{bookUrl}}',
  seasonal: '{{businessName}}: Hei {{firstName}}! Kalenderen fylles opp. Finn en tid: {{bookUrl}}',
  waitlist_offer:
    '{{businessName}}: Hei {{firstName}}! En time er ledig: {{services}} {{visitTime}}. Vi holder den for deg til {{claimUntil}}: {{claimUrl}}',
};
