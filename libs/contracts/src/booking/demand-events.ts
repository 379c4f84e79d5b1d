/** Searches for one service in one place on one day, counted together; nothing of it tells who searched. */
export interface DemandCount {
  /** Local day of the search. */
  readonly day: string;
  readonly serviceId: string;
  readonly locationId: string;
  /** Whether a certain person was wanted. */
  readonly named: boolean;
  /** Weekday that was looked at, 1 is Monday; 0: the search as a whole. */
  readonly weekday: number;
  readonly part: 'any' | 'morning' | 'afternoon' | 'evening';
  readonly searches: number;
  /** How many of them found no time. */
  readonly empty: number;
}

/** What visitors searched for since the last time this was told. */
export interface DemandCountedV1 {
  readonly type: 'booking.demand_counted.v1';
  readonly counts: readonly DemandCount[];
}
