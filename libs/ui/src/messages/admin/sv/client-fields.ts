import type { AdminCatalogue } from '../en.js';

export const clientFields: AdminCatalogue['clientFields'] = {
  title: 'Om kunden',
  new: 'Nytt fält',
  name: 'Fältets namn',
  nameExample: 'Hårlängd',
  form: 'Formulär',
  formHint: 'Fält i samma formulär står tillsammans. Lämna tomt för det första.',
  kind: 'Vad som står i det',
  archived: '”{{name}}” ligger i arkivet',
  note: 'Det ni antecknar om varje kund. Hälsa hör hemma i de förtroliga anteckningarna.',
  empty:
    'Ni antecknar namn, kontakt och önskemål. Lägg till det ni annars vill veta om alla: hårlängd, hundens namn, årskurs.',
  nothing: 'Inget antecknat än.',
  saved: 'Sparat',
};
