import type { OccasionTexts } from './occasion-texts.js';

export const nb: OccasionTexts = {
  confirmation_request: {
    subject: 'Kommer du {{visitTime}}?',
    body: 'Hei {{firstName|der}}!\n\nBekreft gjerne at du kommer: {{services}} hos {{staff}}, {{visitTime}}. Ett trykk er nok.\n\n[Ja, jeg kommer]({{manageUrl}})\n\nHar det dukket opp noe, kan du flytte eller avbestille samme sted. Hører vi ikke fra deg innen {{confirmBy}}, kan det hende at vi må gi timen til noen andre.\n\n{{businessName}}',
  },
  welcome: {
    subject: 'Velkommen til {{businessName}}',
    body: 'Hei {{firstName|der}}!\n\nVi gleder oss til ditt første besøk, {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\nEr det noe vi bør vite på forhånd? Skriv til oss, eller legg igjen en beskjed i bestillingen.\n\n[Se timen din]({{manageUrl}})\n\nHjertelig velkommen,\n{{businessName}}',
  },
  review_invitation: {
    subject: 'Vil du si det til andre?',
    body: 'Hei {{firstName|der}}!\n\nTakk for at du fortalte oss hvordan det var. Vil du skrive noen ord til dem som ikke kjenner oss ennå? Si det akkurat som det er.\n\n[Skriv en omtale]({{reviewUrl}})\n\n{{businessName}}',
  },
  rebook_nudge: {
    subject: 'På tide med en ny time?',
    body: 'Hei {{firstName|der}}!\n\nHolder du rytmen din, er det snart på tide igjen. De beste tidene går først.\n\n[Finn en time]({{bookUrl}})\n\n{{businessName}}',
  },
  birthday: {
    subject: 'Gratulerer med dagen, {{firstName|fra oss alle}}',
    body: 'Hei {{firstName|der}}!\n\nGratulerer med dagen fra oss alle! Vi håper den blir fin.\n\n[Unn deg en time]({{bookUrl}})\n\nVennlig hilsen\n{{businessName}}',
  },
  seasonal: {
    subject: 'En time før det blir fullt?',
    body: 'Hei {{firstName|der}}!\n\nNå begynner kalenderen vår å fylles. Vil du ha en time, er dette et godt tidspunkt å velge den på.\n\n[Finn en time]({{bookUrl}})\n\n{{businessName}}',
  },
};
