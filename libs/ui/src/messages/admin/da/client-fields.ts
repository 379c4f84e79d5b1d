import type { AdminCatalogue } from '../en.js';

export const clientFields: AdminCatalogue['clientFields'] = {
  title: 'Om kunden',
  new: 'Nyt felt',
  name: 'Feltets navn',
  nameExample: 'Hårlængde',
  form: 'Skema',
  formHint: 'Felter i samme skema står sammen. Lad det stå tomt for det første.',
  kind: 'Hvad der står i det',
  archived: '»{{name}}« er i arkivet',
  note: 'Det I noterer om hver kunde. Helbred hører til i de fortrolige noter.',
  empty:
    'I noterer navn, kontakt og ønsker. Tilføj det, I ellers vil vide om alle: hårlængde, hundens navn, klassetrin.',
  nothing: 'Intet noteret endnu.',
  saved: 'Gemt',
};
