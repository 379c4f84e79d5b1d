import type { DataSize } from '../generate/data-size.js';
import { seededId } from '../generate/seeded-id.js';
import { seededSlug } from '../generate/seed-setup.js';
import { getRequest } from '../load/http-get.js';

/** One question to both, from tomorrow on. */
export interface Question {
  readonly name: string;
  readonly publicPath: string;
  readonly leanPath: string;
}

export function questions({ today, staff }: DataSize): Question[] {
  const one = seededId('staff', 0, 0);
  return [
    question('1 staff, 1 day', today, 1, one),
    question('1 staff, 30 days', today, 30, one),
    question(`any of ${staff} staff, 1 day`, today, 1),
    question(`any of ${staff} staff, 7 days`, today, 7),
  ];
}

export function publicQuestion({ publicPath }: Question): string {
  return getRequest(publicPath);
}

export function leanQuestion({ leanPath }: Question): string {
  return getRequest(leanPath);
}

function question(name: string, today: string, days: number, staffId?: string): Question {
  const query = new URLSearchParams({
    serviceId: seededId('service', 0, 0),
    ...(staffId ? { staffId } : {}),
    from: dayAfter(today, 1),
    to: dayAfter(today, days),
  }).toString();
  return {
    name,
    publicPath: `/v1/public/${seededSlug(0)}/availability?${query}`,
    leanPath: `/?businessId=${seededId('business', 0, 0)}&${query}`,
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
