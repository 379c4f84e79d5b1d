export const serviceKinds = ['appointment', 'class'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** How a class is held; every number is null for what is booked by appointment. */
export interface ClassRules {
  readonly kind: ServiceKind;
  /** Seats of one session. */
  readonly capacity: number | null;
  /** Seats up to which clients book themselves; the rest is the desk's to give (D35). */
  readonly onlineCapacity: number | null;
  /** Seats without which a session is called off; 0: it always takes place. */
  readonly minimumSeats: number | null;
  /** Hours before the start at which that is decided. */
  readonly decideHoursBefore: number | null;
  readonly maxSeatsPerBooking: number | null;
}

/** What is wished of these rules; null and left out: as before, else the default. */
export type ClassWish = { readonly [Rule in keyof ClassRules]?: ClassRules[Rule] | undefined };

export const appointmentRules: ClassRules = {
  kind: 'appointment',
  capacity: null,
  onlineCapacity: null,
  minimumSeats: null,
  decideHoursBefore: null,
  maxSeatsPerBooking: null,
};

const usual = { capacity: 10, minimumSeats: 0, decideHoursBefore: 24, maxSeatsPerBooking: 4 };

export interface RuleFault {
  readonly path: keyof ClassRules;
  readonly fault: string;
}

/** The rules that a service has by wish. Seats online follow the capacity when nobody says how many. */
export function classRules(wish: ClassWish, before: ClassRules): ClassRules | RuleFault {
  const kind = wish.kind ?? before.kind;
  if (kind === 'appointment') return appointmentRules;
  const capacity = wish.capacity ?? before.capacity ?? usual.capacity;
  const allOnline = before.onlineCapacity === null || before.onlineCapacity === before.capacity;
  const onlineCapacity = wish.onlineCapacity ?? (allOnline ? capacity : Math.min(before.onlineCapacity!, capacity));
  const minimumSeats = wish.minimumSeats ?? before.minimumSeats ?? usual.minimumSeats;
  if (onlineCapacity > capacity) return { path: 'onlineCapacity', fault: 'must not be more than capacity' };
  if (minimumSeats > capacity) return { path: 'minimumSeats', fault: 'must not be more than capacity' };
  return {
    kind,
    capacity,
    onlineCapacity,
    minimumSeats,
    decideHoursBefore: wish.decideHoursBefore ?? before.decideHoursBefore ?? usual.decideHoursBefore,
    maxSeatsPerBooking: wish.maxSeatsPerBooking ?? before.maxSeatsPerBooking ?? usual.maxSeatsPerBooking,
  };
}
