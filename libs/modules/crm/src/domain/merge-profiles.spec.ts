import { mergeProfiles, stricterConsent } from './merge-profiles.js';

const nobody = { name: 'Anna', phone: null, email: null, locale: null, birthday: null, tags: [], preferences: null };

describe('merging two clients', () => {
  it('keeps what the kept client says and fills in what is missing (D92)', () => {
    const kept = { ...nobody, phone: '+4791234567', tags: ['vip'], preferences: 'Tea', birthday: '04-05' };
    const gone = {
      ...nobody,
      name: 'Ana',
      phone: '+4799999999',
      email: 'a@b.test',
      tags: ['vip', 'new'],
      birthday: '1990-04-05',
    };
    expect(mergeProfiles(kept, { ...gone, preferences: 'Coffee' })).toEqual({
      ...nobody,
      phone: '+4791234567',
      email: 'a@b.test',
      tags: ['vip', 'new'],
      preferences: 'Tea\nCoffee',
      birthday: '1990-04-05',
    });
    expect(mergeProfiles({ ...nobody, birthday: '04-06' }, gone).birthday).toBe('04-06');
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [null, false, false],
    [true, null, true],
    [null, true, true],
    [null, null, null],
  ])('holds to the stricter word: %s and %s make %s (D92)', (kept, gone, holds) => {
    expect(stricterConsent(kept, gone)).toBe(holds);
  });
});
