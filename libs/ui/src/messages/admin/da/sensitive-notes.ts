export const sensitiveNotes = {
  title: 'I fortrolighed',
  told: 'Allergier, hud, graviditet, medicin. Hver læsning skrives ned.',
  show: 'Vis',
  hide: 'Skjul',
  none: 'Der er ikke skrevet noget.',
  note: 'Det, kunden har fortalt',
  removed: 'Notatet er væk',
};
