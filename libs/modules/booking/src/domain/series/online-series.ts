import type { Service } from '../service.js';

type Repeated = Pick<Service, 'onlineRecurring' | 'mostRecurring'>;

/** How many visits clients may book at once; null: one at a time. Of several services the strictest holds. */
export function mostOnline(services: readonly Repeated[]): number | null {
  if (services.length === 0 || services.some((one) => !one.onlineRecurring)) return null;
  return Math.min(...services.map((one) => one.mostRecurring));
}
