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
  /** Per chosen service, who can do it at the location. */
  peopleOf: readonly (readonly PublicStaff[])[];
  /** Whether there is a person to choose for each of several services. */
  mayChooseEach: boolean;
  /** A person for each service, null for anyone; null where it is one choice for all. */
  each: readonly (PublicStaff | null)[] | null;
  /** How many come, and how many could: each is seen by somebody of their own. */
  headcount: number;
  mostComing: number;
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

/** As many as one visit can be for. */
const mostPeople = 6;

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

/** A person for each service, where the address names as many. */
function eachOf({ staffId }: BookingSelection, peopleOf: Flow['peopleOf']): Flow['each'] {
  const named = staffId?.split(',') ?? [];
  if (named.length < 2 || named.length !== peopleOf.length) return null;
  return peopleOf.map((people, index) => people.find(({ id }) => id === named[index]) ?? null);
}

/** What runs beside another service takes no time of its own, unless it is the longest. */
function durationOf(parts: readonly ChosenService[]): number {
  const following = parts.reduce((sum, part) => sum + (part.parallel ? 0 : part.duration), 0);
  return Math.max(following, ...parts.map((part) => part.duration));
}

/** Who is asked for, as questions about free times put it: one person, one for each service, or null for anyone. */
export function staffOf({ each, person }: Flow): string | null {
  return each ? each.map((one) => one?.id ?? anyone).join(',') : (person?.id ?? null);
}

/** Reads the selection against the page; ids that the page does not know are dropped. */
export function flowOf(page: PublicPage, selection: BookingSelection): Flow {
  const location = page.locations.find(({ id }) => id === selection.locationId) ?? page.locations[0] ?? null;
  const present = page.staff.filter((staff) => atLocation(staff, location));
  const offered = page.services
    .filter(({ id }) => present.some((staff) => staff.serviceIds.includes(id)))
    .toSorted(byPosition);
  const chosen = selection.serviceIds.flatMap((id) => offered.find((service) => service.id === id) ?? []);
  const besides = ({ id, parallel }: PublicService, index: number) =>
    index > 0 && parallel && selection.besideIds.includes(id);
  const parts = chosen.map((service, index) => chosenService(service, selection.choiceIds, besides(service, index)));
  const people = present.filter((staff) => chosen.every(({ id }) => staff.serviceIds.includes(id)));
  const isClass = chosen[0]?.kind === 'class';
  const mostComing = chosen.length === 1 && !isClass ? Math.min(mostPeople, people.length) : 1;
  const headcount = Math.min(Math.max(1, selection.headcount), Math.max(1, mostComing));
  const person = headcount > 1 ? null : (people.find(({ id }) => id === selection.staffId) ?? null);
  const peopleOf = chosen.map(({ id }) => present.filter((staff) => staff.serviceIds.includes(id)));
  const mayChooseEach = chosen.length > 1 && !isClass && peopleOf.some(({ length }) => length > 1);
  const each = eachOf(selection, peopleOf);
  const asksForPerson = (people.length > 1 || mayChooseEach) && !isClass;
  return {
    page,
    selection,
    location,
    offered,
    chosen,
    parts,
    people,
    person,
    peopleOf,
    mayChooseEach,
    each,
    headcount,
    mostComing,
    duration: durationOf(parts),
    price: {
      amount: headcount * parts.reduce((sum, part) => sum + part.price.amount, 0),
      currency: chosen[0]?.price.currency ?? page.business.currency,
    },
    zone: location?.timeZone ?? page.business.timeZone,
    isClass,
    mostRecurring: headcount > 1 ? null : mostOf(chosen),
    steps: asksForPerson ? ['service', 'staff', 'time', 'details'] : ['service', 'time', 'details'],
    step: stepOf(
      selection,
      chosen.length > 0,
      asksForPerson,
      person !== null || each !== null || selection.staffId === anyone || (headcount > 1 && selection.staffId !== null),
    ),
  };
}
