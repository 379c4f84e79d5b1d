import type { OccasionTexts } from './occasion-texts.js';

export const da: OccasionTexts = {
  confirmation_request: {
    subject: 'Kommer du {{visitTime}}?',
    body: 'Hej {{firstName|der}}!\n\nBekræft gerne, at du kommer: {{services}} hos {{staff}}, {{visitTime}}. Ét tryk er nok.\n\n[Ja, jeg kommer]({{manageUrl}})\n\nEr der kommet noget i vejen, kan du flytte eller aflyse samme sted. Hører vi ikke fra dig senest {{confirmBy}}, kan vi blive nødt til at give tiden til en anden.\n\n{{businessName}}',
  },
  welcome: {
    subject: 'Velkommen hos {{businessName}}',
    body: 'Hej {{firstName|der}}!\n\nVi glæder os til dit første besøg, {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\nEr der noget, vi bør vide på forhånd? Skriv til os, eller læg en besked i bookingen.\n\n[Se din tid]({{manageUrl}})\n\nHjertelig velkommen,\n{{businessName}}',
  },
  review_invitation: {
    subject: 'Vil du fortælle det til andre?',
    body: 'Hej {{firstName|der}}!\n\nTak, fordi du fortalte os, hvordan det var. Vil du skrive et par ord til dem, der ikke kender os endnu? Sig det, som det er.\n\n[Skriv en anmeldelse]({{reviewUrl}})\n\n{{businessName}}',
  },
  rebook_nudge: {
    subject: 'Tid til dit næste besøg?',
    body: 'Hej {{firstName|der}}!\n\nHolder du din sædvanlige rytme, er det snart tid igen. De bedste tider går først.\n\n[Find en tid]({{bookUrl}})\n\n{{businessName}}',
  },
  birthday: {
    subject: 'Tillykke med fødselsdagen, {{firstName|fra os alle}}',
    body: 'Hej {{firstName|der}}!\n\nTillykke med fødselsdagen fra os alle! Vi håber, at dagen bliver god.\n\n[Forkæl dig selv med et besøg]({{bookUrl}})\n\nVarme hilsner\n{{businessName}}',
  },
  seasonal: {
    subject: 'En tid, før der bliver fyldt op?',
    body: 'Hej {{firstName|der}}!\n\nNu begynder vores kalender at blive fyldt. Vil du have en tid, er det et godt tidspunkt at vælge den på.\n\n[Find en tid]({{bookUrl}})\n\n{{businessName}}',
  },
};
