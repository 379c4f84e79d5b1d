import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booker, Moment } from '../../domain/visit/booking-rules.js';
import type { Offer, TimeSpan } from '../../domain/visit/offer.js';
import { segmentsOf, type WantedPart } from '../../domain/visit/segments.js';
import { ResourceRepository } from '../../persistence/resource.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { LoadBusyTime } from '../availability/load-busy-time.js';
import { AvoidedStaff } from '../create-booking/avoided-staff.js';

const dayMilliseconds = 86_400_000;
/** Other times are looked for as far around a visit, and a night more. */
const daysAround = 4;

/** Whose time several visits may take, and over which stretch. */
export interface SeriesStretch {
  readonly offer: Offer;
  /** Every way in which one of the visits may be done. */
  readonly wishes: readonly (readonly WantedPart[])[];
  /** Milliseconds, ascending. */
  readonly starts: readonly number[];
  readonly booker: Booker;
  /** Who comes; null: nobody known. */
  readonly clientId: string | null;
  /** Bookings of the client that are being moved. */
  readonly exceptBookingIds: readonly string[];
  /** What whoever asks holds already counts as free for them. */
  readonly exceptHoldId?: string | null;
}

/** What is taken in the stretch, of staff and things and of the client. */
export interface StretchSeen {
  readonly moment: Moment;
  readonly clientTime: readonly TimeSpan[];
}

/**
 * Reads what several visits may be in the way of, once for all of them: the number of statements does not grow with the
 * visits. Under `lock` it is the truth to the end of the transaction, without it it is advice.
 */
@Injectable()
export class SeriesTime {
  constructor(
    private readonly staff: StaffRepository,
    private readonly resources: ResourceRepository,
    private readonly busyTime: LoadBusyTime,
    private readonly clientTime: ClientTimeRepository,
    private readonly avoidedStaff: AvoidedStaff,
  ) {}

  /** First the client, then everybody who might do one of the visits, then rooms and machines, each once and in id order. */
  async lock(tx: Tx, stretch: SeriesStretch): Promise<void> {
    if (stretch.clientId !== null) await this.clientTime.lock(tx, stretch.clientId);
    await this.staff.lock(tx, staffOf(stretch));
    await this.resources.lock(
      tx,
      stretch.offer.resources.map((one) => one.id),
    );
  }

  async read(tx: Tx, stretch: SeriesStretch): Promise<StretchSeen> {
    const { offer, booker, starts, clientId, exceptBookingIds, exceptHoldId } = stretch;
    const staffIds = staffOf(stretch);
    const range = {
      from: starts[0]! - daysAround * dayMilliseconds,
      to: starts.at(-1)! + daysAround * dayMilliseconds,
    };
    const question = { booker, staffIds, range, assignAt: starts[0]!, exceptBookingId: null, exceptHoldId };
    const moment = await this.busyTime.execute(tx, offer, question);
    if (clientId === null) return { moment, clientTime: [] };
    const isOpen = stretch.wishes.some((parts) => parts.some((part) => part.staffId === null)) && staffIds.length > 1;
    const avoided = isOpen ? await this.avoidedStaff.execute(tx, clientId) : undefined;
    const [from, to] = [new Date(range.from), new Date(range.to)];
    const clientTime = await this.clientTime.visitsBetween(tx, clientId, from, to, exceptBookingIds);
    return { moment: { ...moment, avoided }, clientTime };
  }
}

function staffOf({ wishes, offer }: SeriesStretch): string[] {
  const segments = wishes.flatMap((parts) => segmentsOf(parts, offer.performers) ?? []);
  return [...new Set(segments.flatMap((one) => one.performers.map((performer) => performer.staffId)))].sort();
}
