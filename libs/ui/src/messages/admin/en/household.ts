export const household = {
  title: 'Household',
  text: 'Who comes together, and who pays',
  alone: 'On their own as far as you know.',
  noContact: 'No phone or e-mail of their own',
  payer: 'Who pays',
  payerText: 'They are also written to for those who have neither phone nor e-mail.',
  nobody: 'Each for themselves',
  add: 'Add somebody',
  addDo: 'Add to the household',
  remove: 'Take {{name}} out of the household',
  saved: 'Household changed',
};
