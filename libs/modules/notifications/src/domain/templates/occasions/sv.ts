import type { OccasionTexts } from './occasion-texts.js';

export const sv: OccasionTexts = {
  confirmation_request: {
    subject: 'Kommer du {{visitTime}}?',
    body: 'Hej {{firstName|där}}!\n\nBekräfta gärna att du kommer: {{services}} hos {{staff}}, {{visitTime}}. Ett tryck räcker.\n\n[Ja, jag kommer]({{manageUrl}})\n\nHar något kommit emellan kan du boka om eller av på samma ställe. Hör vi inte av dig senast {{confirmBy}} kan vi behöva ge tiden till någon annan.\n\n{{businessName}}',
  },
  welcome: {
    subject: 'Välkommen till {{businessName}}',
    body: 'Hej {{firstName|där}}!\n\nVi ser fram emot ditt första besök, {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\nÄr det något vi bör veta innan? Skriv till oss eller lämna ett meddelande i bokningen.\n\n[Se din bokning]({{manageUrl}})\n\nVarmt välkommen,\n{{businessName}}',
  },
  review_invitation: {
    subject: 'Vill du berätta för andra?',
    body: 'Hej {{firstName|där}}!\n\nTack för att du berättade hur det var. Vill du skriva några ord till dem som inte känner oss än? Säg det precis som det är.\n\n[Skriv en recension]({{reviewUrl}})\n\n{{businessName}}',
  },
  rebook_nudge: {
    subject: 'Dags för nästa besök?',
    body: 'Hej {{firstName|där}}!\n\nHåller du din vanliga rytm är det snart dags igen. De bästa tiderna går först.\n\n[Hitta en tid]({{bookUrl}})\n\n{{businessName}}',
  },
  birthday: {
    subject: 'Grattis på födelsedagen, {{firstName|från oss alla}}',
    body: 'Hej {{firstName|där}}!\n\nGrattis på födelsedagen från oss alla! Vi hoppas att dagen blir fin.\n\n[Unna dig ett besök]({{bookUrl}})\n\nVarma hälsningar\n{{businessName}}',
  },
  seasonal: {
    subject: 'En tid innan det blir fullt?',
    body: 'Hej {{firstName|där}}!\n\nNu börjar vår kalender fyllas. Vill du ha en tid är det här ett bra tillfälle att välja den.\n\n[Hitta en tid]({{bookUrl}})\n\n{{businessName}}',
  },
};
