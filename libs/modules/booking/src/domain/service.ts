import type { ClassRules } from './classes/class-rules.js';
import type { ServiceAddOn, ServiceVariant } from './visit/choice.js';
import type { ProcessingTime } from './visit/processing-time.js';

/** A heading under which services are listed. */
export interface ServiceCategory {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly version: number;
}

/** Something that can be booked. Lengths in minutes; the price in minor units of the business's currency. */
export interface Service extends ClassRules {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly categoryId: string | null;
  readonly duration: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly processing: readonly ProcessingTime[];
  /** One resource of each of these kinds is taken as long as the client stays (D21). */
  readonly resourceKinds: readonly string[];
  /** Forms of it to choose one of; none: it is booked as it is. */
  readonly variants: readonly ServiceVariant[];
  readonly addOns: readonly ServiceAddOn[];
  /** What clients are to do before they come. */
  readonly preparation: string | null;
  /** May run beside another service of the same visit: a manicure while colour processes (D23). */
  readonly parallel: boolean;
  readonly priceAmount: number;
  /** Percent, included in the price. */
  readonly taxRate: number;
  readonly rebookAfterDays: number | null;
  /** Whether clients may book it themselves. */
  readonly online: boolean;
  /** Whether they may book it several times at once, and how many. */
  readonly onlineRecurring: boolean;
  readonly mostRecurring: number;
  readonly color: string | null;
  readonly position: number;
  readonly archived: boolean;
  readonly version: number;
  /** Who performs it; archived staff included. */
  readonly staffIds: readonly string[];
}
