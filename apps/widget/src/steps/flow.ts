import type { Money, PublicLocation, PublicPage, PublicService, PublicStaff } from '../api/types.js';
import { anyone, type BookingSelection, type Step } from '../routing/booking-selection.js';
import { chosenService, type ChosenService } from './chosen-service.js';

/** What the choices in the address mean on this business's page. */
export interface Flow {
  page: PublicPage;
  selection: BookingSelection;
  location: PublicLocation | null;
  /** Offered at the location. */
  offered: readonly PublicService[];
  chosen: readonly PublicService[];
  /** The same in the forms that were chosen. */
  parts: readonly ChosenService[];
  /** Who can do all of the chosen services at the location. */
  people: readonly PublicStaff[];
  /** Null for anyone. */
  person: PublicStaff | null;
  /** Minutes. */
  duration: number;
  price: Money;
  zone: string;
  /** A class is booked at one of its sessions. */
  isClass: boolean;
  /** How many visits can be booked at once; null: one. */
  mostRecurring: number | null;
  steps: readonly Step[];
  step: Step;
}

const byPosition = (one: { position: number }, other: { position: number }): number => one.position - other.position;

function atLocation(staff: PublicStaff, location: PublicLocation | null): boolean {
  return location === null || staff.locationIds.length === 0 || staff.locationIds.includes(location.id);
}

/** The step the address asks for, or the first one that something is still missing for. */
function stepOf(
  { step, start }: BookingSelection,
  hasServices: boolean,
  asksForPerson: boolean,
  hasPerson: boolean,
): Step {
  if (step === 'done') return 'done';
  if (!hasServices || step === 'service') return 'service';
  if (asksForPerson && (!hasPerson || step === 'staff')) return 'staff';
  return step === 'details' && start !== null ? 'details' : 'time';
}

/** Of several services the strictest holds. */
function mostOf(chosen: readonly PublicService[]): number | null {
  const most = chosen.map(({ mostRecurring }) => mostRecurring ?? 1);
  return most.length > 0 && Math.min(...most) > 1 ? Math.min(...most) : null;
}

/** Reads the selection against the page; ids that the page does not know are dropped. */
export function flowOf(page: PublicPage, selection: BookingSelection): Flow {
  const location = page.locations.find(({ id }) => id === selection.locationId) ?? page.locations[0] ?? null;
  const present = page.staff.filter((staff) => atLocation(staff, location));
  const offered = page.services
    .filter(({ id }) => present.some((staff) => staff.serviceIds.includes(id)))
    .toSorted(byPosition);
  const chosen = selection.serviceIds.flatMap((id) => offered.find((service) => service.id === id) ?? []);
  const parts = chosen.map((service) => chosenService(service, selection.choiceIds));
  const people = present.filter((staff) => chosen.every(({ id }) => staff.serviceIds.includes(id)));
  const person = people.find(({ id }) => id === selection.staffId) ?? null;
  const isClass = chosen[0]?.kind === 'class';
  const asksForPerson = people.length > 1 && !isClass;
  return {
    page,
    selection,
    location,
    offered,
    chosen,
    parts,
    people,
    person,
    duration: parts.reduce((sum, part) => sum + part.duration, 0),
    price: {
      amount: parts.reduce((sum, part) => sum + part.price.amount, 0),
      currency: chosen[0]?.price.currency ?? page.business.currency,
    },
    zone: location?.timeZone ?? page.business.timeZone,
    isClass,
    mostRecurring: mostOf(chosen),
    steps: asksForPerson ? ['service', 'staff', 'time', 'details'] : ['service', 'time', 'details'],
    step: stepOf(selection, chosen.length > 0, asksForPerson, person !== null || selection.staffId === anyone),
  };
}
