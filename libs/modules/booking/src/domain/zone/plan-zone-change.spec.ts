import { planZoneChange, type ZoneChange, type ZoneThing } from './plan-zone-change.js';

const at = (text: string) => Date.parse(text);
const visit = (id: string, start: string, zone = 'Europe/Oslo'): ZoneThing => ({
  kind: 'booking',
  id,
  zone,
  start: at(start),
});
const hour = 3_600_000;
const taken = (things: readonly ZoneThing[]) =>
  things.map((one) => ({ holder: 'ada', from: one.start, to: one.start + hour, of: one.id }));
const plan = (change: Partial<ZoneChange> & Pick<ZoneChange, 'things'>) =>
  planZoneChange({
    taken: taken(change.things),
    zone: 'Europe/London',
    keep: 'wall_time',
    now: at('2026-03-01T00:00Z'),
    ...change,
  });
const starts = (change: ReturnType<typeof plan>) => change.moves.map((one) => new Date(one.start).toISOString());

describe('what stands ahead when the clock of a place changes (D16)', () => {
  it('keeps the wall time, and so another moment, in winter and in summer (D16)', () => {
    const found = plan({ things: [visit('a', '2026-03-02T09:00Z'), visit('b', '2026-07-01T08:00Z')] });
    expect(starts(found)).toEqual(['2026-03-02T10:00:00.000Z', '2026-07-01T09:00:00.000Z']);
    expect(found.moves.map((one) => one.shownChanges)).toEqual([false, false]);
    expect(found.conflicts).toEqual([]);
  });

  it('keeps the moment, and says where the clock then shows another time (D16)', () => {
    const things = [visit('a', '2026-03-02T09:00Z')];
    expect(plan({ things, keep: 'instant' }).moves).toEqual([
      { thing: things[0], start: things[0]!.start, shownChanges: true },
    ]);
    expect(plan({ things, keep: 'instant', zone: 'Europe/Berlin' }).moves[0]!.shownChanges).toBe(false);
  });

  it('lets neighbours move side by side', () => {
    const found = plan({ things: [visit('a', '2026-03-02T09:00Z'), visit('b', '2026-03-02T10:00Z')] });
    expect(found.conflicts).toEqual([]);
  });

  it('names an hour that the new zone skips', () => {
    // New York springs forward on 8 March 2026 at two; Oslo does not.
    const found = plan({ things: [visit('a', '2026-03-08T01:30Z')], zone: 'America/New_York' });
    expect(found.conflicts.map((one) => one.reason)).toEqual(['skipped_hour']);
    expect(starts(found)).toEqual(['2026-03-08T01:30:00.000Z']);
  });

  it('names what would be over already', () => {
    const found = plan({ things: [visit('a', '2026-03-01T00:30Z')], zone: 'Asia/Tokyo' });
    expect(found.conflicts.map((one) => one.reason)).toEqual(['past']);
  });

  it('names whoever would come upon a time that does not move, and then whoever would come upon them', () => {
    const things = [visit('a', '2026-03-02T09:00Z'), visit('b', '2026-03-02T08:00Z')];
    const off = { holder: 'ada', from: at('2026-03-02T10:00Z'), to: at('2026-03-02T12:00Z'), of: 'course' };
    const found = plan({ things, taken: [...taken(things), off] });
    expect(found.conflicts.map((one) => [one.thing.id, one.against])).toEqual([
      ['b', 'a'],
      ['a', 'course'],
    ]);
    expect(starts(found)).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T08:00:00.000Z']);
  });

  it('finds two that meet because only one of the zones changes its clock between them', () => {
    const far = [visit('a', '2026-03-29T00:00Z', 'UTC'), visit('b', '2026-03-29T02:00Z', 'UTC')];
    const stretched = far.map((one) => ({ holder: 'ada', from: one.start, to: one.start + 1.75 * hour, of: one.id }));
    const found = plan({ things: far, taken: stretched, zone: 'Europe/London' });
    expect(found.conflicts.map((one) => [one.thing.id, one.reason, one.against])).toEqual([['b', 'overlap', 'a']]);
  });
});
