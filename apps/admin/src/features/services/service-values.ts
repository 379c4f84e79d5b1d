import type { Service } from '../../shared/api/types/booking.js';
import type { NewService } from '../../shared/api/types/set-up.js';
import { moneyInput, parseMoney } from '../../shared/format/parse-money.js';

/** A variant or an add-on as the form holds it. */
export interface ChoiceValues {
  /** Absent for a new one. */
  readonly id?: string;
  readonly name: string;
  readonly minutes: number | string;
  readonly price: string;
}

/** A service as its form holds it: what is typed is text until it is saved. */
export interface ServiceValues {
  readonly name: string;
  readonly description: string;
  readonly categoryId: string;
  readonly duration: number | string;
  readonly price: string;
  readonly taxRate: number | string;
  readonly bufferBefore: number | string;
  readonly bufferAfter: number | string;
  readonly processing: { from: number | string; to: number | string }[];
  readonly variants: ChoiceValues[];
  readonly addOns: ChoiceValues[];
  readonly preparation: string;
  readonly parallel: boolean;
  readonly rebookAfterDays: number | string;
  readonly resourceKinds: string[];
  readonly online: boolean;
  readonly onlineRecurring: boolean;
  readonly mostRecurring: number | string;
  readonly isClass: boolean;
  readonly capacity: number | string;
  readonly onlineCapacity: number | string;
  readonly minimumSeats: number | string;
  readonly decideHoursBefore: number | string;
  readonly maxSeatsPerBooking: number | string;
  readonly color: string;
  readonly staffIds: string[];
}

/** What the form starts with; a new service is done by everyone. */
export function valuesOf(service: Service | undefined, everyone: readonly string[]): ServiceValues {
  return {
    name: service?.name ?? '',
    description: service?.description ?? '',
    categoryId: service?.categoryId ?? '',
    duration: service?.duration ?? 45,
    price: service ? moneyInput(service.price) : '',
    taxRate: service?.taxRate ?? '',
    bufferBefore: service?.bufferBefore ?? 0,
    bufferAfter: service?.bufferAfter ?? 0,
    processing: service?.processing.map(({ from, to }) => ({ from, to })) ?? [],
    variants:
      service?.variants.map(({ id, name, duration, price }) => ({
        id,
        name,
        minutes: duration,
        price: moneyInput(price),
      })) ?? [],
    addOns: service?.addOns.map(({ price, ...one }) => ({ ...one, price: moneyInput(price) })) ?? [],
    preparation: service?.preparation ?? '',
    parallel: service?.parallel ?? false,
    resourceKinds: [...(service?.resourceKinds ?? [])],
    rebookAfterDays: service?.rebookAfterDays ?? '',
    online: service?.online ?? true,
    onlineRecurring: service?.onlineRecurring ?? false,
    mostRecurring: service?.mostRecurring ?? 12,
    isClass: service?.kind === 'class',
    capacity: service?.capacity ?? 10,
    onlineCapacity: service?.onlineCapacity ?? 10,
    minimumSeats: service?.minimumSeats ?? 0,
    decideHoursBefore: service?.decideHoursBefore ?? 24,
    maxSeatsPerBooking: service?.maxSeatsPerBooking ?? 4,
    color: service?.color ?? '',
    staffIds: [...(service?.staffIds ?? everyone)],
  };
}

/** A row that nobody gave a name was never meant. */
const named = (rows: readonly ChoiceValues[]) => rows.filter(({ name }) => name.trim() !== '');

/** How a class is held; an appointment has none of it. */
function classOf(values: ServiceValues): Partial<NewService> {
  if (!values.isClass) return { kind: 'appointment' };
  return {
    kind: 'class',
    capacity: Number(values.capacity),
    onlineCapacity: Number(values.onlineCapacity),
    minimumSeats: Number(values.minimumSeats),
    decideHoursBefore: Number(values.decideHoursBefore),
    maxSeatsPerBooking: Number(values.maxSeatsPerBooking),
  };
}

/** What is sent; the tax rate is left to the country when nothing is typed. */
export function bodyOf(values: ServiceValues, currency: string): NewService {
  const { name, description, categoryId, taxRate, rebookAfterDays, color, online, staffIds } = values;
  return {
    name: name.trim(),
    description: description.trim() || null,
    categoryId: categoryId || null,
    duration: Number(values.duration),
    price: parseMoney(values.price, currency) ?? { amount: 0, currency },
    ...(taxRate === '' ? {} : { taxRate: Number(taxRate) }),
    bufferBefore: Number(values.bufferBefore),
    bufferAfter: Number(values.bufferAfter),
    processing: values.processing.map(({ from, to }) => ({ from: Number(from), to: Number(to) })),
    variants: named(values.variants).map(({ id, name, minutes, price }) => ({
      ...(id && { id }),
      name: name.trim(),
      duration: Number(minutes),
      price: parseMoney(price, currency) ?? { amount: 0, currency },
    })),
    addOns: named(values.addOns).map(({ id, name, minutes, price }) => ({
      ...(id && { id }),
      name: name.trim(),
      minutes: Number(minutes),
      price: parseMoney(price, currency) ?? { amount: 0, currency },
    })),
    preparation: values.preparation.trim() || null,
    parallel: values.parallel,
    rebookAfterDays: rebookAfterDays === '' ? null : Number(rebookAfterDays),
    resourceKinds: values.resourceKinds,
    ...classOf(values),
    online,
    onlineRecurring: values.onlineRecurring,
    mostRecurring: Number(values.mostRecurring) || 12,
    color: color || null,
    staffIds,
  };
}
