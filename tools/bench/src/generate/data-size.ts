/** How much of everything; clients and bookings are per business. The same size gives the same rows. */
export interface DataSize {
  readonly businesses: number;
  readonly staff: number;
  readonly services: number;
  readonly clients: number;
  readonly bookings: number;
  /** Local days from today on that have bookings too; all other bookings lie before today. */
  readonly daysAhead: number;
  /** `YYYY-MM-DD`, where the past ends. */
  readonly today: string;
  readonly seed: number;
}

/** A small place: what is left out of a size. */
export function smallSize(today: string): DataSize {
  return { businesses: 1, staff: 5, services: 8, clients: 500, bookings: 2000, daysAhead: 0, today, seed: 1 };
}
