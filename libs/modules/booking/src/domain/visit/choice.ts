/** One of several forms of a service, with a length in minutes and a price in minor units of its own. */
export interface ServiceVariant {
  readonly id: string;
  readonly name: string;
  readonly duration: number;
  readonly priceAmount: number;
}

/** A small extra to a service: it makes the appointment longer by some minutes, which may be none, and dearer. */
export interface ServiceAddOn {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly priceAmount: number;
}

/** What a client chose of a service; kept with the booking as it was then (K15). */
export interface PartChoice {
  readonly variant: ServiceVariant | null;
  readonly addOns: readonly ServiceAddOn[];
}

interface Choosable {
  readonly variants?: readonly ServiceVariant[];
  readonly addOns?: readonly ServiceAddOn[];
}

/** Those of the wanted variants and add-ons that are this service's, in its order; null where none is. */
export function choiceOf(service: Choosable, wantedIds: readonly string[]): PartChoice | null {
  if (wantedIds.length === 0) return null;
  const wanted = new Set(wantedIds);
  const variant = service.variants?.find((one) => wanted.has(one.id)) ?? null;
  const addOns = service.addOns?.filter((one) => wanted.has(one.id)) ?? [];
  return variant || addOns.length > 0 ? { variant, addOns } : null;
}

/** What the appointment is called to everybody: "Haircut · long hair + scalp massage". */
export function chosenName(serviceName: string, choice: PartChoice | null): string {
  if (!choice) return serviceName;
  const form = choice.variant ? `${serviceName} · ${choice.variant.name}` : serviceName;
  return [form, ...choice.addOns.map((one) => one.name)].join(' + ');
}

/**
 * Minutes with a choice, from the usual of the service and of whoever performs it: somebody who takes ten minutes more
 * than usual takes ten minutes more for every variant (D20).
 */
export function chosenDuration(usual: number, theirs: number, choice: PartChoice | null | undefined): number {
  if (!choice) return theirs;
  const form = choice.variant ? Math.max(1, choice.variant.duration + theirs - usual) : theirs;
  return choice.addOns.reduce((sum, one) => sum + one.minutes, form);
}

/** Price with a choice, minor units; somebody who is dearer than usual is so for every variant (D20). */
export function chosenPrice(usual: number, theirs: number, choice: PartChoice | null | undefined): number {
  if (!choice) return theirs;
  const form = choice.variant ? Math.max(0, choice.variant.priceAmount + theirs - usual) : theirs;
  return choice.addOns.reduce((sum, one) => sum + one.priceAmount, form);
}
