import type { AdminCatalogue } from '../en.js';

export const household: AdminCatalogue['household'] = {
  title: 'Husstand',
  text: 'Hvem som hører sammen, og hvem som betaler',
  alone: 'Kommer alene, så vidt dere vet.',
  noContact: 'Verken telefon eller e-post selv',
  payer: 'Hvem som betaler',
  payerText: 'De får også meldingene til dem som verken har telefon eller e-post.',
  nobody: 'Hver for seg',
  add: 'Legg til noen',
  addDo: 'Legg til i husstanden',
  remove: 'Ta {{name}} ut av husstanden',
  saved: 'Husstanden er endret',
};
