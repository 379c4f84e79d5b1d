import type { RepeatOnlyMessages } from '../widget-messages.js';

export const da: RepeatOnlyMessages = {
  'repeat.often': 'Komme igen?',
  'repeat.once': 'Kun denne gang',
  'repeat.everyWeek': 'Hver uge',
  'repeat.everyWeeks': 'Hver {count}. uge',
  'repeat.times': 'Hvor mange besøg',
  'repeat.dates': 'Dine datoer',
  'repeat.free': 'Ledig',
  'repeat.conflict': 'Optaget',
  'repeat.closed': 'Lukket',
  'repeat.holiday': 'Helligdag: {name}',
  'repeat.instead': '{when} i stedet',
  'repeat.leftOut': 'udelades',
  'repeat.what': 'Hvad med datoer, der ikke er ledige?',
  'repeat.skip': 'Spring dem over',
  'repeat.nearest': 'Tag den nærmeste ledige tid',
  'repeat.sum': { one: '{count} besøg bookes', other: '{count} besøg bookes' },
  'repeat.none': 'Ingen af datoerne er ledige.',
};
