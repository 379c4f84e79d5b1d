import type { RepeatOnlyMessages } from '../widget-messages.js';

export const sv: RepeatOnlyMessages = {
  'repeat.often': 'Komma igen?',
  'repeat.once': 'Bara den här gången',
  'repeat.everyWeek': 'Varje vecka',
  'repeat.everyWeeks': 'Var {count}:e vecka',
  'repeat.times': 'Hur många besök',
  'repeat.dates': 'Dina datum',
  'repeat.free': 'Ledigt',
  'repeat.conflict': 'Upptaget',
  'repeat.closed': 'Stängt',
  'repeat.holiday': 'Helgdag: {name}',
  'repeat.instead': '{when} i stället',
  'repeat.leftOut': 'utelämnas',
  'repeat.what': 'Vad gör vi med datum som inte är lediga?',
  'repeat.skip': 'Hoppa över dem',
  'repeat.nearest': 'Ta närmaste lediga tid',
  'repeat.sum': { one: '{count} besök bokas', other: '{count} besök bokas' },
  'repeat.none': 'Inget av datumen är ledigt.',
};
