export const sensitiveNotes = {
  title: 'I förtroende',
  told: 'Allergier, hud, graviditet, mediciner. Varje läsning skrivs ner.',
  show: 'Visa',
  hide: 'Dölj',
  none: 'Inget är nedskrivet.',
  note: 'Det kunden har berättat',
  removed: 'Anteckningen är borta',
};
