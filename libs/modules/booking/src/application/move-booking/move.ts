/** Where somebody wants a visit to be moved. */
export interface Move {
  readonly start: Date;
  /** Null: the people it is booked with if they can, else anybody. */
  readonly staffId: string | null;
  readonly by: 'client' | 'business';
  /** Whether the client is told. */
  readonly notify: boolean;
  readonly override: boolean;
  readonly overrideReason: string | null;
}
