export const sensitiveNotes = {
  title: 'I fortrolighet',
  told: 'Allergier, hud, graviditet, medisiner. Hver lesning skrives ned.',
  show: 'Vis',
  hide: 'Skjul',
  none: 'Ingenting er skrevet ned.',
  note: 'Det kunden har fortalt',
  removed: 'Notatet er borte',
};
