const kinds = ['business', 'location', 'service', 'staff', 'client', 'booking', 'appointment', 'history'] as const;
export type SeededKind = (typeof kinds)[number];

/** All of an id but its last twelve hexadecimal digits, which are the row's number. */
export function idPrefix(kind: SeededKind, business: number): string {
  const of = business.toString(16).padStart(8, '0');
  return `018b${of.slice(0, 4)}-${of.slice(4)}-7${kinds.indexOf(kind).toString(16).padStart(3, '0')}-8000-`;
}

/** The id of the n-th row of a kind. Its form is UUIDv7's, and like those it grows within a business. */
export function seededId(kind: SeededKind, business: number, n: number): string {
  return `${idPrefix(kind, business)}${n.toString(16).padStart(12, '0')}`;
}
