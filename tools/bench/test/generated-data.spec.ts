import { createHash } from 'node:crypto';
import type { DataSize } from '../src/generate/data-size.js';
import { planBookings } from '../src/generate/plan-bookings.js';
import { planClients } from '../src/generate/plan-clients.js';
import { seededId } from '../src/generate/seeded-id.js';
import { slotMinutes } from '../src/generate/working-day.js';

const size: DataSize = {
  businesses: 2,
  staff: 7,
  services: 5,
  clients: 300,
  bookings: 4000,
  daysAhead: 3,
  today: '2026-03-29',
  seed: 1,
};

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

describe('generated data', () => {
  it('is the same in every run, on every machine', () => {
    expect(digest(planBookings(size, 0))).toBe('55f921758769bb92');
    expect(digest(planClients(size, 0))).toBe('5eda9b3ed127000a');
  });

  it('differs from business to business and from seed to seed', () => {
    const plans = [planBookings(size, 0), planBookings(size, 1), planBookings({ ...size, seed: 2 }, 0)];
    expect(new Set(plans.map(digest)).size).toBe(3);
  });

  it('gives nobody two visits at a time', () => {
    const { staff, starts } = planBookings(size, 0);
    const ends = new Map<number, number>();
    for (const [n, start] of starts.entries()) {
      expect(start).toBeGreaterThanOrEqual(ends.get(staff[n]!) ?? 0);
      ends.set(staff[n]!, start + slotMinutes);
    }
  });

  it('ends the past where today begins', () => {
    const { starts, statuses } = planBookings(size, 0);
    const today = Date.parse(size.today) / 60_000;
    const toCome = starts.filter((start) => start >= today);
    expect(toCome.length).toBeGreaterThan(0);
    expect(Math.max(...toCome)).toBeLessThan(today + size.daysAhead * 1440);
    for (const [n, start] of starts.entries()) expect(statuses[n] === 3).toBe(start >= today);
  });

  it('gives each client an address and a number of its own', () => {
    const clients = planClients(size, 0);
    expect(new Set(clients.map(({ email }) => email)).size).toBe(size.clients);
    expect(new Set(clients.map(({ phone }) => phone)).size).toBe(size.clients);
  });

  it('numbers rows with ids that grow', () => {
    const ids = [seededId('booking', 0, 9), seededId('booking', 0, 10), seededId('booking', 1, 0)];
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
