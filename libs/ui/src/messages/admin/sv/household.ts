import type { AdminCatalogue } from '../en.js';

export const household: AdminCatalogue['household'] = {
  title: 'Hushåll',
  text: 'Vilka som hör ihop, och vem som betalar',
  alone: 'Kommer ensam, såvitt ni vet.',
  noContact: 'Varken telefon eller e-post själv',
  payer: 'Vem som betalar',
  payerText: 'Den får också meddelandena till dem som varken har telefon eller e-post.',
  nobody: 'Var och en för sig',
  add: 'Lägg till någon',
  addDo: 'Lägg till i hushållet',
  remove: 'Ta bort {{name}} ur hushållet',
  saved: 'Hushållet har ändrats',
};
