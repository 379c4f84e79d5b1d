import { matchLocale } from './locale.js';
import { translator } from './translator.js';

const source = {
  hello: 'Hello {name}',
  visits: { one: '{count} visit by {name}', other: '{count} visits by {name}' },
  plain: 'Plain',
} as const;
const t = translator<typeof source>(source, 'en-GB');

it('fills in names', () => {
  expect(t('hello', { name: 'Ingrid' })).toBe('Hello Ingrid');
  expect(t('plain')).toBe('Plain');
});

it('fills in a name that looks like a placeholder as it is', () => {
  expect(t('hello', { name: '{name} $& $1' })).toBe('Hello {name} $& $1');
});

it('chooses the form by the number and writes it in the language', () => {
  expect(t('visits', { count: 1, name: 'Ingrid' })).toBe('1 visit by Ingrid');
  expect(t('visits', { count: 1200, name: 'Ingrid' })).toBe('1,200 visits by Ingrid');
  const norwegian = translator<typeof source>(
    { hello: 'Hei {name}', visits: { one: '{count} besøk', other: '{count} besøk' }, plain: 'Enkel' },
    'nb-NO',
  );
  expect(norwegian('visits', { count: 1200, name: 'Ingrid' }).replace(/\s/g, ' ')).toBe('1 200 besøk');
});

it('refuses to compile without what a message needs', () => {
  // @ts-expect-error the name is missing
  expect(t('hello')).toBe('Hello {name}');
  // @ts-expect-error there is no such message
  expect(() => t('goodbye')).toThrow(TypeError);
});

it.each([
  [['nn-NO', 'en'], 'nb'],
  [['no'], 'nb'],
  [['de', 'sv-FI'], 'sv'],
  [['da-DK'], 'da'],
  [['fr'], null],
] as const)('matches %p with %p', (wished, expected) => {
  expect(matchLocale(wished, ['en', 'nb', 'sv', 'da'])).toBe(expected);
});
