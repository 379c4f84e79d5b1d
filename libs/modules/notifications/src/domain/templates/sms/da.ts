import type { SmsTexts } from './sms-texts.js';

export const da: SmsTexts = {
  confirmation:
    '{{businessName}}: Hej {{firstName}}! {{waitingLine}} Du har tid til {{services}} {{visitTime}}. {{place}}. Flyt eller aflys: {{manageUrl}}',
  changed:
    '{{businessName}}: Hej {{firstName}}! {{services}} er nu {{visitTime}}. {{place}}. Flyt eller aflys: {{manageUrl}}',
  cancelled: '{{businessName}}: Hej {{firstName}}! {{services}} {{visitTime}} er aflyst. Find en ny tid: {{bookUrl}}',
  requested:
    '{{businessName}}: Hej {{firstName}}! Vi har fået din forespørgsel om {{services}} {{visitTime}} og svarer dig. Intet er booket før det. {{manageUrl}}',
  declined:
    '{{businessName}}: Hej {{firstName}}! Vi kan desværre ikke {{services}} {{visitTime}}. Find en anden tid: {{bookUrl}}',
  proposed:
    '{{businessName}}: Hej {{firstName}}! Vi kan ikke {{visitTime}}, men {{proposedTime}} går. Se og sig ja: {{manageUrl}}',
  expired:
    '{{businessName}}: Hej {{firstName}}! Vi nåede ikke at svare på din forespørgsel om {{visitTime}}. Undskyld. Find en anden tid: {{bookUrl}}',
  released:
    '{{businessName}}: Hej {{firstName}}! Vi hørte ikke fra dig, så {{visitTime}} er ledig for andre igen. Du skylder intet. Book igen: {{bookUrl}}',
  deposit_due:
    '{{businessName}}: Hej {{firstName}}! Vi beder om {{depositAmount}} i depositum for {{services}} {{visitTime}}. Kontakt os. {{manageUrl}}',
  no_show:
    '{{businessName}}: Hej {{firstName}}! Vi savnede dig {{visitTime}}. {{feeLine}} Passer det ikke? Sig til: {{manageUrl}}',
  confirmation_request:
    '{{businessName}}: Hej {{firstName}}! Kommer du til {{services}} {{visitTime}}? Bekræft inden {{confirmBy}}: {{manageUrl}}',
  welcome:
    '{{businessName}}: Hej {{firstName}}! Vi glæder os til dit første besøg, {{visitTime}}. {{place}}. {{manageUrl}}',
  reminder:
    '{{businessName}}: Hej {{firstName}}! Vi ses til {{services}} {{visitTime}}. {{place}}. Bekræft, flyt eller aflys: {{manageUrl}}',
  follow_up: '{{businessName}}: Hej {{firstName}}! Tak for besøget. Hvordan var det? Ét tryk: {{manageUrl}}',
  review_invitation:
    '{{businessName}}: Hej {{firstName}}! Tak fordi du sagde, hvordan det var. Vil du sige det til andre også? {{reviewUrl}}',
  rebook_nudge: '{{businessName}}: Hej {{firstName}}! Nu er det snart tid igen. Find en tid: {{bookUrl}}',
  we_miss_you:
    '{{businessName}}: Hej {{firstName}}! Det er et stykke tid siden. Find en tid, når det passer: {{bookUrl}}',
  birthday:
    '{{businessName}}: Tillykke med fødselsdagen, {{firstName|fra os alle}}! Forkæl dig selv med et besøg: {{bookUrl}}',
  seasonal: '{{businessName}}: Hej {{firstName}}! Kalenderen fyldes op. Find en tid: {{bookUrl}}',
  waitlist_offer:
    '{{businessName}}: Hej {{firstName}}! En tid er blevet ledig: {{services}} {{visitTime}}. Vi holder den til dig indtil {{claimUntil}}: {{claimUrl}}',
};
