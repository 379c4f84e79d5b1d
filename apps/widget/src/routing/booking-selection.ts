import { isDay } from '../time/day.js';

export const steps = ['service', 'staff', 'time', 'details', 'done'] as const;
export type Step = (typeof steps)[number];

/** Nobody in particular: whoever is free. */
export const anyone = 'any';

/** What the visitor has chosen so far; all of it stands in the address. */
export interface BookingSelection {
  locationId: string | null;
  serviceIds: string[];
  /** Variants and add-ons. */
  choiceIds: string[];
  /** Services that run beside the one before. */
  besideIds: string[];
  /** A person's id, `anyone`, one of these for each service separated by commas, or null while not chosen. */
  staffId: string | null;
  /** How many come; one where the address does not say. */
  headcount: number;
  day: string | null;
  start: string | null;
  step: Step | null;
}

const isInstant = (text: string | null): text is string => text !== null && !Number.isNaN(Date.parse(text));

/** Reads the address; whatever makes no sense counts as not chosen. */
export function readSelection(params: URLSearchParams): BookingSelection {
  const day = params.get('day');
  const start = params.get('start');
  const ids = (params.get('service') ?? '').split(',').filter((id) => id !== '');
  return {
    locationId: params.get('location'),
    serviceIds: [...new Set(ids)],
    choiceIds: (params.get('with') ?? '').split(',').filter((id) => id !== ''),
    besideIds: (params.get('beside') ?? '').split(',').filter((id) => id !== ''),
    staffId: params.get('staff'),
    headcount: Math.trunc(Number(params.get('people') ?? 1)) || 1,
    day: isDay(day) ? day : null,
    start: isInstant(start) ? start : null,
    step: steps.find((step) => step === params.get('step')) ?? null,
  };
}
