import type { Locale } from '@stamgast/kernel';

export type Words = Readonly<Record<Locale, string>>;
/** The same in every language. */
export const words = (en: string, nb: string, sv: string, da: string): Words => ({ en, nb, sv, da });

export interface DemoService {
  readonly key: string;
  readonly category: string;
  readonly name: Words;
  readonly minutes: number;
  /** Whole kroner; a tenth of it in other currencies. */
  readonly price: number;
  readonly rebookAfterDays: number;
  readonly color: string;
}

export const demoCategories: readonly { readonly key: string; readonly name: Words }[] = [
  { key: 'hair', name: words('Hair', 'Hår', 'Hår', 'Hår') },
  { key: 'color', name: words('Colour', 'Farge', 'Färg', 'Farve') },
  { key: 'care', name: words('Care', 'Pleie', 'Vård', 'Pleje') },
  { key: 'face', name: words('Face', 'Ansikt', 'Ansikte', 'Ansigt') },
];

const service = (key: string, category: string, minutes: number, price: number, again: number, name: Words) => ({
  key,
  category,
  minutes,
  price,
  name,
  rebookAfterDays: again,
  color: { hair: '#2f9e8f', color: '#b5587a', care: '#6a7fd1', face: '#c48a3a' }[category] ?? '#868e96',
});

export const demoServices: readonly DemoService[] = [
  service(
    'cut-long',
    'hair',
    60,
    790,
    56,
    words('Haircut, long hair', 'Klipp, langt hår', 'Klippning, långt hår', 'Klip, langt hår'),
  ),
  service(
    'cut-short',
    'hair',
    45,
    590,
    35,
    words('Haircut, short hair', 'Klipp, kort hår', 'Klippning, kort hår', 'Klip, kort hår'),
  ),
  service('cut-child', 'hair', 30, 390, 49, words("Child's haircut", 'Barneklipp', 'Barnklippning', 'Børneklip')),
  service('beard', 'hair', 30, 350, 21, words('Beard trim', 'Skjeggtrim', 'Skäggtrimning', 'Skægtrim')),
  service('blowdry', 'hair', 45, 490, 21, words('Wash and blow-dry', 'Vask og føn', 'Tvätt och föning', 'Vask og føn')),
  service('updo', 'hair', 75, 1190, 120, words('Updo', 'Oppsett', 'Uppsättning', 'Opsætning')),
  service('roots', 'color', 90, 1190, 42, words('Root colour', 'Etterfarging', 'Utväxtfärgning', 'Bundfarve')),
  service('highlights', 'color', 120, 1790, 84, words('Highlights', 'Striper', 'Slingor', 'Striber')),
  service('balayage', 'color', 150, 2390, 120, words('Balayage', 'Balayage', 'Balayage', 'Balayage')),
  service('toner', 'color', 45, 590, 42, words('Toner', 'Toning', 'Toning', 'Toning')),
  service(
    'treatment',
    'care',
    30,
    390,
    42,
    words('Deep treatment', 'Dyp kur', 'Djupgående inpackning', 'Dybdegående kur'),
  ),
  service(
    'scalp',
    'care',
    45,
    550,
    60,
    words('Scalp massage', 'Hodebunnsmassasje', 'Hårbottenmassage', 'Hovedbundsmassage'),
  ),
  service(
    'keratin',
    'care',
    120,
    2290,
    150,
    words('Keratin smoothing', 'Keratinbehandling', 'Keratinbehandling', 'Keratinbehandling'),
  ),
  service(
    'brows',
    'face',
    30,
    390,
    35,
    words('Brows, shape and colour', 'Bryn, form og farge', 'Bryn, form och färg', 'Bryn, form og farve'),
  ),
  service('lashes', 'face', 60, 790, 42, words('Lash lift', 'Vippeløft', 'Fransböjning', 'Vippeløft')),
  service(
    'facial',
    'face',
    75,
    1090,
    60,
    words('Facial', 'Ansiktsbehandling', 'Ansiktsbehandling', 'Ansigtsbehandling'),
  ),
];

export interface DemoStaff {
  readonly key: string;
  readonly name: string;
  readonly title: Words;
  readonly color: string;
  readonly services: readonly string[];
  /** Weekdays, Monday is 1. */
  readonly days: readonly number[];
  /** `HH:MM` */
  readonly start: string;
  readonly end: string;
}

const stylist = words('Stylist', 'Frisør', 'Frisör', 'Frisør');
const colourist = words('Colourist', 'Fargespesialist', 'Färgspecialist', 'Farvespecialist');
const barber = words('Barber', 'Barberer', 'Barberare', 'Barber');
const beautician = words('Beauty therapist', 'Hudpleier', 'Hudterapeut', 'Kosmetolog');
const cuts = ['cut-long', 'cut-short', 'cut-child', 'blowdry'];
const colours = ['roots', 'highlights', 'balayage', 'toner'];
const face = ['brows', 'lashes', 'facial'];

const person = (key: string, name: string, title: Words, color: string, services: readonly string[], week: string) => {
  const [days = '', start = '', end = ''] = week.split(' ');
  return { key, name, title, color, services, days: [...days].map(Number), start, end };
};

/** Every day of the week somebody works, so that the calendar is never empty. */
export const demoStaff: readonly DemoStaff[] = [
  person('ingrid', 'Ingrid Solberg', stylist, '#0b7285', [...cuts, 'updo', 'treatment', 'scalp'], '12345 09:00 17:00'),
  person('astrid', 'Astrid Lindqvist', colourist, '#a61e4d', [...cuts, ...colours, 'treatment'], '23456 10:00 18:00'),
  person('lars', 'Lars Holm', barber, '#5c940d', ['cut-short', 'cut-child', 'beard', 'scalp'], '13456 09:00 17:00'),
  person('freja', 'Freja Nygaard', stylist, '#5f3dc4', [...cuts, ...colours, 'updo', 'keratin'], '34567 10:00 18:00'),
  person(
    'emil',
    'Emil Bergström',
    barber,
    '#d9480f',
    ['cut-short', 'cut-long', 'beard', 'treatment'],
    '12347 11:00 19:00',
  ),
  person('maja', 'Maja Dahl', beautician, '#1864ab', [...face, 'scalp', 'treatment'], '14567 10:00 17:00'),
];

export const demoProducts: readonly { readonly name: Words; readonly price: number }[] = [
  { name: words('Shampoo 250 ml', 'Sjampo 250 ml', 'Schampo 250 ml', 'Shampoo 250 ml'), price: 249 },
  { name: words('Conditioner 250 ml', 'Balsam 250 ml', 'Balsam 250 ml', 'Balsam 250 ml'), price: 259 },
  { name: words('Hair oil 50 ml', 'Hårolje 50 ml', 'Hårolja 50 ml', 'Hårolie 50 ml'), price: 329 },
  { name: words('Styling wax 100 ml', 'Hårvoks 100 ml', 'Hårvax 100 ml', 'Hårvoks 100 ml'), price: 219 },
];

export const demoRewards: readonly { readonly name: Words; readonly cost: number; readonly discount: number | null }[] =
  [
    { name: words('Treatment on us', 'Kur på huset', 'Inpackning på oss', 'Kur på huset'), cost: 200, discount: null },
    {
      name: words('Something off a cut', 'Avslag på klipp', 'Rabatt på klippning', 'Rabat på klip'),
      cost: 350,
      discount: 150,
    },
    { name: words('A big thank-you', 'Stor takk', 'Ett stort tack', 'Stor tak'), cost: 800, discount: 500 },
  ];

export const demoProgramName = words('Regulars', 'Stamgjester', 'Stamgäster', 'Stamgæster');
export const demoUnit = words('points', 'poeng', 'poäng', 'point');

/** Marks on clients and what they like, to look for and to filter by. */
export const demoTags: readonly Words[] = [
  words('VIP', 'VIP', 'VIP', 'VIP'),
  words('Sensitive scalp', 'Sensitiv hodebunn', 'Känslig hårbotten', 'Følsom hovedbund'),
  words('Student', 'Student', 'Student', 'Studerende'),
  words('Wedding', 'Bryllup', 'Bröllop', 'Bryllup'),
];
export const demoPreferences: readonly Words[] = [
  words('Prefers quiet', 'Vil helst ha det stille', 'Vill ha det lugnt', 'Vil helst have ro'),
  words('Coffee, black', 'Kaffe, svart', 'Kaffe, svart', 'Kaffe, sort'),
  words('Always the window seat', 'Alltid vindusplassen', 'Alltid fönsterplatsen', 'Altid vinduespladsen'),
  words('Calls if late', 'Ringer ved forsinkelse', 'Ringer vid försening', 'Ringer ved forsinkelse'),
];
export const demoComments: readonly Words[] = [
  words(
    'Just as I wanted it!',
    'Akkurat slik jeg ville ha det!',
    'Precis som jag ville ha det!',
    'Lige som jeg ville have det!',
  ),
  words(
    'Lovely people, great coffee.',
    'Hyggelige folk, god kaffe.',
    'Trevliga människor, gott kaffe.',
    'Søde mennesker, god kaffe.',
  ),
  words('Had to wait a little.', 'Måtte vente litt.', 'Fick vänta lite.', 'Måtte vente lidt.'),
  words('See you soon!', 'Vi sees snart!', 'Vi ses snart!', 'Vi ses snart!'),
];
