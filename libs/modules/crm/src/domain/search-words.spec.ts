import fc from 'fast-check';
import { foldText, sortKey } from './fold-text.js';
import { endOfPrefix, searchTerms, searchWords } from './search-words.js';

const someone = { name: '', phone: null, email: null, externalId: null };

/** Whether a search for `query` finds the client, compared as the database compares. */
function finds(query: string, client: Partial<Parameters<typeof searchWords>[0]>, callingCode: string | null = null) {
  const words = searchWords({ ...someone, ...client }, callingCode).map((word) => Buffer.from(word));
  const between = (term: string) =>
    words.some(
      (word) =>
        Buffer.compare(word, Buffer.from(term)) >= 0 && Buffer.compare(word, Buffer.from(endOfPrefix(term))) < 0,
    );
  const terms = searchTerms(query);
  return terms.length > 0 && terms.every(between);
}

describe('searching by name', () => {
  it.each([
    ['ase', 'Åse Nygård'],
    ['aase', 'Åse Nygård'],
    ['åse', 'Aase Nygård'],
    ['NYGÅRD å', 'Åse Nygård'],
    ['nygaard', 'Åse Nygård'],
    ['bjorn', 'Bjørn Ødegård'],
    ['bjoern', 'Bjørn Ødegård'],
    ['björn', 'Bjørn Ødegård'],
    ['bjørn', 'Björn Ström'],
    ['ode', 'Bjørn Ødegård'],
    ['sæther', 'Säther'],
    ['saether', 'Sæther'],
    ['øst', 'Grethe-Marie Østby'],
    ['marie', 'Grethe-Marie Østby'],
    ['guð', 'Guðrún Þórsdóttir'],
    ['thors', 'Guðrún Þórsdóttir'],
    ['o brien', "Conor O'Brien"],
  ])('finds by "%s" %s', (query, name) => {
    expect(finds(query, { name })).toBe(true);
  });

  it('needs every word, from its beginning', () => {
    expect(finds('kari nord', { name: 'Kari Nordmann' })).toBe(true);
    expect(finds('kari sør', { name: 'Kari Nordmann' })).toBe(false);
    expect(finds('ordmann', { name: 'Kari Nordmann' })).toBe(false);
  });

  it('goes on finding while a name is being typed, letter by letter', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'e', 'o', 'æ', 'ø', 'å', 'ö', 'ä', 'é', 'ß', 'ï', 'k'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.nat(), (some, cut) => {
        const name = some.join('');
        const typed = name.slice(0, 1 + (cut % name.length));
        expect(foldText(name).startsWith(foldText(typed))).toBe(true);
      }),
    );
  });
});

describe('searching by phone and e-mail', () => {
  const client = { phone: '+4791234567', email: 'Kari.Nordmann@Example.no' };

  it.each([
    '912',
    '912 34 567',
    '+47 912 34',
    '004791234567',
    '4567',
    'kari.nordmann@example.no',
    'kari.nordmann@EX',
    'nordmann',
  ])('finds by %s', (query) => {
    expect(finds(query, { ...client, name: 'K N' }, '47')).toBe(true);
  });

  it.each(['913', '+46 912', '345', 'ola.nordmann@ex', 'mann'])('does not find by %s', (query) => {
    expect(finds(query, { ...client, name: 'K N' }, '47')).toBe(false);
  });

  it('finds a number with the trunk zero that people dial', () => {
    expect(finds('070-123', { phone: '+46701234567' }, '46')).toBe(true);
  });

  it('finds what another system called the client', () => {
    expect(finds('junj01', { externalId: 'JUNJ01' })).toBe(true);
  });

  it('looks for nobody when nothing to look for was typed', () => {
    for (const query of ['', '   ', '%', '%_%', '---', "'"]) expect(searchTerms(query)).toEqual([]);
  });

  it('looks for few and short words, however much was typed', () => {
    const terms = searchTerms('ab%cd '.repeat(1000) + 'x'.repeat(5000) + ' q w e r t y u i o p');
    expect(terms.length).toBeLessThanOrEqual(8);
    expect(Math.max(...terms.map((term) => term.length))).toBeLessThanOrEqual(60);
  });
});

describe('sortKey', () => {
  const sorted = (locale: 'nb' | 'sv' | 'en', ...names: string[]) =>
    names.toSorted((a, b) => Buffer.compare(Buffer.from(sortKey(a, locale)), Buffer.from(sortKey(b, locale))));

  it('puts the last letters of the language last', () => {
    const alphabet = ['Anna', 'Zoe', 'Ærlig', 'Øyvind', 'Åse'];
    expect(sorted('nb', 'Åse', 'Zoe', 'Øyvind', 'Anna', 'Ærlig')).toEqual(alphabet);
    expect(sorted('sv', 'Östen', 'Ärla', 'Zoe', 'Åsa', 'Anna')).toEqual(['Anna', 'Zoe', 'Åsa', 'Ärla', 'Östen']);
    expect(sorted('en', 'Zoe', 'Åse', 'Bea')).toEqual(['Åse', 'Bea', 'Zoe']);
  });
});
