import { processingFault, processingIn, workDuring } from './processing-time.js';

const colour = { duration: 105, processing: [{ from: 30, to: 75 }] };

describe('processing time', () => {
  it('splits the work of a staff member (D06)', () => {
    expect(workDuring(105, colour.processing)).toEqual([
      { from: 0, to: 30 },
      { from: 75, to: 105 },
    ]);
    expect(workDuring(60, [])).toEqual([{ from: 0, to: 60 }]);
  });

  it('may be the end of a service', () => {
    expect(workDuring(45, [{ from: 15, to: 45 }])).toEqual([{ from: 0, to: 15 }]);
  });

  it('stays where it is when somebody takes longer, and is worked through when too little time is left (D20)', () => {
    expect(processingIn(120, colour)).toEqual(colour.processing);
    expect(processingIn(90, colour)).toEqual(colour.processing);
    expect(processingIn(75, colour)).toEqual([]);
    expect(processingIn(60, colour)).toEqual([]);
  });

  it.each([
    ['ends before it begins', [{ from: 40, to: 40 }]],
    ['leaves no work before it', [{ from: 0, to: 40 }]],
    [
      'touches the one before it',
      [
        { from: 10, to: 20 },
        { from: 20, to: 30 },
      ],
    ],
    ['goes on after the service', [{ from: 10, to: 106 }]],
  ])('is refused where it %s', (fault, processing) => {
    expect(processingFault(processing, 105)).toBe(fault);
  });

  it('is accepted in its order, apart, and up to the end', () => {
    expect(
      processingFault(
        [
          { from: 10, to: 20 },
          { from: 30, to: 105 },
        ],
        105,
      ),
    ).toBeNull();
  });
});
