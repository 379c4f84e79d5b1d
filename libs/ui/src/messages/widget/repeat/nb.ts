import type { RepeatOnlyMessages } from '../widget-messages.js';

export const nb: RepeatOnlyMessages = {
  'repeat.often': 'Komme igjen?',
  'repeat.once': 'Bare denne gangen',
  'repeat.everyWeek': 'Hver uke',
  'repeat.everyWeeks': 'Hver {count}. uke',
  'repeat.times': 'Hvor mange timer',
  'repeat.dates': 'Datoene dine',
  'repeat.free': 'Ledig',
  'repeat.conflict': 'Opptatt',
  'repeat.closed': 'Stengt',
  'repeat.holiday': 'Helligdag: {name}',
  'repeat.instead': '{when} i stedet',
  'repeat.leftOut': 'utelates',
  'repeat.what': 'Hva med datoer som ikke er ledige?',
  'repeat.skip': 'Hopp over dem',
  'repeat.nearest': 'Ta nærmeste ledige tid',
  'repeat.sum': { one: '{count} time bestilles', other: '{count} timer bestilles' },
  'repeat.none': 'Ingen av datoene er ledige.',
};
