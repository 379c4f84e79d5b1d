import { packLanes } from './lanes.js';

const span = (start: number, end: number) => ({ start, end });

describe('lanes', () => {
  it('give the whole width to what meets nothing, also when one begins as the other ends', () => {
    expect(packLanes([span(0, 30), span(30, 60)])).toEqual([
      { index: 0, count: 1, width: 1 },
      { index: 0, count: 1, width: 1 },
    ]);
  });

  it('stand side by side where they overlap', () => {
    expect(packLanes([span(0, 60), span(30, 90)])).toEqual([
      { index: 0, count: 2, width: 1 },
      { index: 1, count: 2, width: 1 },
    ]);
  });

  it('use a lane again, and fill what is free to the right', () => {
    const [long, early, late] = packLanes([span(0, 120), span(0, 30), span(30, 60)]);
    expect([long, early, late].map((lane) => lane?.index)).toEqual([0, 1, 1]);
    const [first, , , alone] = packLanes([span(0, 90), span(0, 60), span(0, 60), span(60, 90)]);
    expect(first).toEqual({ index: 0, count: 3, width: 1 });
    expect(alone).toEqual({ index: 1, count: 3, width: 2 });
  });

  it('never lay two overlapping spans into one lane', () => {
    const spans = Array.from({ length: 60 }, (_, index) =>
      span((index * 37) % 400, ((index * 37) % 400) + 20 + (index % 9) * 10),
    );
    const lanes = packLanes(spans);
    const clashes = spans.flatMap((a, i) =>
      spans.filter((b, j) => i < j && a.start < b.end && b.start < a.end && lanes[i]?.index === lanes[j]?.index),
    );
    expect(clashes).toEqual([]);
  });
});
