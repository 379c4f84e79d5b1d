import { getAvailability } from '../api/public-api.js';
import type { PublicPage } from '../api/types.js';
import type { SlotSource } from '../slots/slot-source.js';
import { addDays } from '../time/day.js';
import { wallClock } from '../time/zone.js';
import type { Flow } from './flow.js';

/** The business's clock: what it said, plus the time the page has been open. The visitor's clock may be wrong. */
export class BusinessClock {
  private readonly readAt = performance.now();

  constructor(private readonly saidNow: string) {}

  now(): number {
    return Date.parse(this.saidNow) + performance.now() - this.readAt;
  }
}

export function bookableDays(page: PublicPage, zone: string, clock: BusinessClock): { today: string; lastDay: string } {
  const today = wallClock(clock.now(), zone).date;
  return { today, lastDay: addDays(today, page.policies.horizonDays) };
}

/** The times for what is chosen, with one person, one for each service separated by commas, or null for anyone. */
export function slotSourceOf(flow: Flow, clock: BusinessClock, staff: string | null): SlotSource {
  const { page, zone, chosen, parts, location } = flow;
  const serviceIds = chosen.map(({ id }) => id);
  const variantIds = parts.flatMap(({ variantId }) => variantId ?? []);
  const addOnIds = parts.flatMap((part) => part.addOnIds);
  const parallelIds = parts.flatMap(({ parallel, service }) => (parallel ? service.id : []));
  const several = page.locations.length > 1 ? location?.id : undefined;
  return {
    key: [
      page.business.slug,
      serviceIds.join(','),
      [...variantIds, ...addOnIds].join(','),
      staff ?? '',
      parallelIds.join(','),
      several ?? '',
      ...(flow.headcount > 1 ? [flow.headcount] : []),
    ].join(':'),
    zone,
    ...bookableDays(page, zone, clock),
    load: (from, to) =>
      getAvailability(page.business.slug, {
        serviceIds,
        variantIds: variantIds.length > 0 ? variantIds : undefined,
        addOnIds: addOnIds.length > 0 ? addOnIds : undefined,
        ...(staff?.includes(',') ? { staffIds: staff.split(',') } : { staffId: staff ?? undefined }),
        parallelIds: parallelIds.length > 0 ? parallelIds : undefined,
        locationId: several,
        people: flow.headcount > 1 ? flow.headcount : undefined,
        from,
        to,
      }),
  };
}
