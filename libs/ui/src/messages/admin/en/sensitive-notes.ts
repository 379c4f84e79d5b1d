export const sensitiveNotes = {
  title: 'In confidence',
  told: 'Allergies, skin, pregnancy, medicine. Each reading is written down.',
  show: 'Show',
  hide: 'Hide',
  none: 'Nothing has been written down.',
  note: 'What the client told you',
  removed: 'The note is gone',
};
