import { checkFilter, isFilter, mostDepth } from './check-filter.js';

const nested = (depth: number): unknown =>
  depth === 1 ? { field: 'visits', op: 'atLeast', value: 1 } : { not: nested(depth - 1) };

describe('a filter that somebody sends', () => {
  it.each([
    [{ all: [] }],
    [{ field: 'tag', op: 'anyOf', values: ['VIP'] }],
    [{ field: 'lastVisit', op: 'before', days: 90 }],
    [{ field: 'spent', op: 'atLeast', value: 100_000 }],
    [{ field: 'emailConsent', op: 'is', value: true }],
    [{ field: 'birthdayMonth', op: 'unknown' }],
    [
      {
        any: [{ field: 'stage', op: 'noneOf', values: ['lost'] }, { not: { field: 'score', op: 'atMost', value: 2 } }],
      },
    ],
    [nested(mostDepth)],
  ])('is taken: %j', (filter) => {
    expect(checkFilter(filter)).toEqual([]);
    expect(isFilter(filter)).toBe(true);
  });

  it.each([
    ['filter', null],
    ['filter', []],
    ['filter', { all: [], any: [] }],
    ['filter.all', { all: {} }],
    ['filter.all.1', { all: [{ all: [] }, 7] }],
    ['filter.field', { field: 'password', op: 'is', value: true }],
    ['filter.field', { field: 'constructor', op: 'is', value: true }],
    ['filter.op', { field: 'visits', op: 'anyOf', values: ['1'] }],
    ['filter.op', { field: 'emailConsent', op: 'unknown' }],
    ['filter.value', { field: 'visits', op: 'atLeast', value: -1 }],
    ['filter.value', { field: 'visits', op: 'atLeast', value: '3' }],
    ['filter.value', { field: 'emailConsent', op: 'is' }],
    ['filter.days', { field: 'created', op: 'within', days: 1.5 }],
    ['filter.days', { field: 'created', op: 'within', days: 40_000 }],
    ['filter.values', { field: 'tag', op: 'anyOf', values: [] }],
    ['filter.values', { field: 'tag', op: 'anyOf', values: [''] }],
    ['filter.values', { field: 'tag', op: 'anyOf', values: 'VIP' }],
    ['filter.more', { field: 'score', op: 'unknown', more: 1 }],
    ['filter.not.not.not.not.not.not', nested(mostDepth + 1)],
  ])('is refused at %s: %j', (path, filter) => {
    expect(checkFilter(filter).map((one) => one.path)).toEqual([path]);
    expect(isFilter(filter)).toBe(false);
  });

  it('may not have more conditions than anybody reads', () => {
    const some = { all: Array.from({ length: 31 }, () => nested(1)) };
    expect(checkFilter({ any: [some, some] })).toEqual([{ path: 'filter', message: 'has more than 60 conditions' }]);
  });
});
