import type { SmsTexts } from './sms-texts.js';

export const sv: SmsTexts = {
  confirmation:
    '{{businessName}}: Hej {{firstName}}! {{waitingLine}} Du har bokat {{services}} {{visitTime}}. {{place}}. Flytta eller avboka: {{manageUrl}}',
  changed:
    '{{businessName}}: Hej {{firstName}}! {{services}} är nu {{visitTime}}. {{place}}. Flytta eller avboka: {{manageUrl}}',
  cancelled: '{{businessName}}: Hej {{firstName}}! {{services}} {{visitTime}} är avbokad. Hitta en ny tid: {{bookUrl}}',
  requested:
    '{{businessName}}: Hej {{firstName}}! Vi har fått din förfrågan om {{services}} {{visitTime}} och svarar dig. Inget är bokat innan dess. {{manageUrl}}',
  declined:
    '{{businessName}}: Hej {{firstName}}! Vi kan tyvärr inte {{services}} {{visitTime}}. Hitta en annan tid: {{bookUrl}}',
  proposed:
    '{{businessName}}: Hej {{firstName}}! Vi kan inte {{visitTime}}, men {{proposedTime}} går bra. Se och tacka ja: {{manageUrl}}',
  expired:
    '{{businessName}}: Hej {{firstName}}! Vi hann inte svara på din förfrågan om {{visitTime}}. Förlåt. Hitta en annan tid: {{bookUrl}}',
  released:
    '{{businessName}}: Hej {{firstName}}! Vi hörde inget från dig, så {{visitTime}} är ledig för andra igen. Du är inte skyldig något. Boka igen: {{bookUrl}}',
  deposit_due:
    '{{businessName}}: Hej {{firstName}}! Vi ber om {{depositAmount}} i förskott för {{services}} {{visitTime}}. Hör av dig till oss. {{manageUrl}}',
  no_show:
    '{{businessName}}: Hej {{firstName}}! Vi saknade dig {{visitTime}}. {{feeLine}} Stämmer det inte? Säg till: {{manageUrl}}',
  confirmation_request:
    '{{businessName}}: Hej {{firstName}}! Kommer du på {{services}} {{visitTime}}? Bekräfta senast {{confirmBy}}: {{manageUrl}}',
  welcome:
    '{{businessName}}: Hej {{firstName}}! Vi ser fram emot ditt första besök, {{visitTime}}. {{place}}. {{manageUrl}}',
  reminder:
    '{{businessName}}: Hej {{firstName}}! Vi ses för {{services}} {{visitTime}}. {{place}}. Bekräfta, flytta eller avboka: {{manageUrl}}',
  follow_up: '{{businessName}}: Hej {{firstName}}! Tack för besöket. Hur var det? Ett tryck: {{manageUrl}}',
  review_invitation:
    '{{businessName}}: Hej {{firstName}}! Tack för att du berättade hur det var. Vill du berätta för andra också? {{reviewUrl}}',
  rebook_nudge: '{{businessName}}: Hej {{firstName}}! Nu är det snart dags igen. Hitta en tid: {{bookUrl}}',
  we_miss_you: '{{businessName}}: Hej {{firstName}}! Det var ett tag sedan. Hitta en tid när det passar: {{bookUrl}}',
  birthday: '{{businessName}}: Grattis på födelsedagen, {{firstName|från oss alla}}! Unna dig ett besök: {{bookUrl}}',
  seasonal: '{{businessName}}: Hej {{firstName}}! Kalendern fylls på. Hitta en tid: {{bookUrl}}',
  waitlist_offer:
    '{{businessName}}: Hej {{firstName}}! En tid har blivit ledig: {{services}} {{visitTime}}. Vi håller den åt dig till {{claimUntil}}: {{claimUrl}}',
};
