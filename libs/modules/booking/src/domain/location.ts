/** Where visits take place; plans are wall time in its zone. */
export interface Location {
  readonly id: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** How it is found: where to park, which door. */
  readonly directions: string | null;
  /** Where staff without locations of their own work; every business has exactly one. */
  readonly isDefault: boolean;
  readonly archived: boolean;
  readonly version: number;
}
