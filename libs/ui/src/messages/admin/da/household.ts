import type { AdminCatalogue } from '../en.js';

export const household: AdminCatalogue['household'] = {
  title: 'Husstand',
  text: 'Hvem der hører sammen, og hvem der betaler',
  alone: 'Kommer alene, så vidt I ved.',
  noContact: 'Hverken telefon eller e-mail selv',
  payer: 'Hvem der betaler',
  payerText: 'De får også beskederne til dem, der hverken har telefon eller e-mail.',
  nobody: 'Hver for sig',
  add: 'Tilføj nogen',
  addDo: 'Tilføj til husstanden',
  remove: 'Tag {{name}} ud af husstanden',
  saved: 'Husstanden er ændret',
};
