import { changedFields } from './changed-fields.js';

describe('changed fields', () => {
  it('are those that differ, the version left out', () => {
    const before = { name: 'Cut', price: { amount: 1 }, tags: ['a'], note: null, version: 1 };
    const after = { name: 'Cut', price: { amount: 2 }, tags: ['a'], color: '#000000', note: null, version: 2 };
    expect(changedFields(before, after)).toEqual({
      before: { price: { amount: 1 }, color: null },
      after: { price: { amount: 2 }, color: '#000000' },
    });
  });
});
