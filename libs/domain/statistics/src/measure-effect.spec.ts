import { measureEffect, type Trial } from './measure-effect.js';

const trial = (control: [number, number], treated: [number, number], more: Partial<Trial> = {}) =>
  measureEffect({
    control: { count: control[0], cases: control[1] },
    treated: { count: treated[0], cases: treated[1] },
    aim: 'fewer',
    days: 365,
    ...more,
  });

describe('a measured effect', () => {
  it('of 30 no-shows in 300 against 48 in 800 is 4 points, 0.5 to 8.2: it works (F.10)', () => {
    const effect = trial([30, 300], [48, 800]);
    expect(effect.difference).toBeCloseTo(0.04, 10);
    expect(effect.interval?.low).toBeCloseTo(0.005, 3);
    expect(effect.interval?.high).toBeCloseTo(0.082, 3);
    expect(effect.relative).toBeCloseTo(0.4, 10);
    expect(effect.verdict).toBe('works');
    expect(effect.needed).toBe(721);
  });

  it('of 4 in 40 against 2 in 60 is 6.7 points, −3.4 to 19.9: it cannot be told yet (F.10)', () => {
    const effect = trial([4, 40], [2, 60]);
    expect(effect.difference).toBeCloseTo(0.0667, 4);
    expect(effect.interval?.low).toBeCloseTo(-0.034, 3);
    expect(effect.interval?.high).toBeCloseTo(0.199, 3);
    expect(effect.verdict).toBe('cannot_tell_yet');
  });

  it('says so when it does harm', () => expect(trial([48, 800], [90, 800]).verdict).toBe('does_harm'));

  it('counts bookings the other way round', () => {
    const effect = trial([48, 800], [90, 800], { aim: 'more' });
    expect(effect.difference).toBeCloseTo(42 / 800, 10);
    expect(effect.verdict).toBe('works');
  });

  it('says nothing after a lucky week', () =>
    expect(trial([30, 300], [48, 800], { days: 7 }).verdict).toBe('cannot_tell_yet'));

  it('knows that without a control group nothing can be told', () => {
    const effect = trial([0, 0], [48, 800]);
    expect(effect).toMatchObject({ difference: null, interval: null, relative: null, verdict: 'no_control_group' });
    expect(trial([3, 30], [0, 0])).toMatchObject({ difference: null, verdict: 'cannot_tell_yet' });
  });

  it('gives no relative effect of a rate of nothing', () =>
    expect(trial([0, 30], [0, 30])).toMatchObject({ difference: 0, relative: null, needed: null }));
});
