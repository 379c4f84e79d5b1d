import { forgetWords } from './forget-words.js';

describe('forgetting the words of audited data', () => {
  it('keeps what counts and takes out what names (D84)', () => {
    expect(
      forgetWords({
        name: 'Anna Berg',
        price: 59000,
        late: true,
        at: '2026-11-02T09:00:00.000Z',
        day: '2026-11-02',
        staffId: '01935f0e-7f3b-7c4e-8d5a-0123456789ab',
        tags: ['nuts'],
        reason: null,
      }),
    ).toEqual({
      name: '',
      price: 59000,
      late: true,
      at: '2026-11-02T09:00:00.000Z',
      day: '2026-11-02',
      staffId: '01935f0e-7f3b-7c4e-8d5a-0123456789ab',
      tags: null,
      reason: null,
    });
  });

  it('takes a day with a name behind it for words', () => {
    expect(forgetWords({ note: '2026-11-02 Anna' })).toEqual({ note: '' });
  });
});
