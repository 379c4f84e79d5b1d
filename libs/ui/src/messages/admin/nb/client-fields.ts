import type { AdminCatalogue } from '../en.js';

export const clientFields: AdminCatalogue['clientFields'] = {
  title: 'Om kunden',
  new: 'Nytt felt',
  name: 'Feltets navn',
  nameExample: 'Hårlengde',
  form: 'Skjema',
  formHint: 'Felt i samme skjema står sammen. La det stå tomt for det første.',
  kind: 'Hva som står i det',
  archived: '«{{name}}» er i arkivet',
  note: 'Det dere noterer om hver kunde. Helse hører hjemme i de fortrolige notatene.',
  empty:
    'Dere noterer navn, kontakt og ønsker. Legg til det dere ellers vil vite om alle: hårlengde, navnet på hunden, klassetrinn.',
  nothing: 'Ingenting notert ennå.',
  saved: 'Lagret',
};
