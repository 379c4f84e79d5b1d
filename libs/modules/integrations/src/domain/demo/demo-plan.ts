/** A made-up client. `key` is stable: the same in every salon's demo data. */
export interface DemoClient {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** `MM-DD`; null for most. */
  readonly birthday: string | null;
  readonly tag: number | null;
  readonly preference: number | null;
}

export type DemoStatus = 'completed' | 'no_show' | 'cancelled' | 'confirmed' | 'arrived' | 'in_progress';

export interface DemoAppointment {
  readonly service: string;
  readonly staff: string;
  /** After midnight of the visit's day. */
  readonly minute: number;
  readonly minutes: number;
}

export interface DemoVisit {
  readonly key: string;
  readonly client: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly appointments: readonly DemoAppointment[];
  readonly status: DemoStatus;
  readonly late: boolean;
  /** Days between booking and visit. */
  readonly bookedBefore: number;
  /** Index of a product that was bought with it. */
  readonly product: number | null;
  readonly method: 'card' | 'cash';
  /** 1 to 5; null where the client said nothing. */
  readonly score: number | null;
  readonly comment: number | null;
}

/** A year of a made-up salon and its next two weeks. */
export interface DemoPlan {
  readonly clients: readonly DemoClient[];
  readonly visits: readonly DemoVisit[];
}
