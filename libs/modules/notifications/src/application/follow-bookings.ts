import { Injectable } from '@nestjs/common';
import type { BookingFacts, EventOf } from '@stamgast/contracts';
import { ClientOccasions } from '@stamgast/crm';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { isPlanned, meets, type AutomationKind, type RunningAutomation } from '../domain/automation.js';
import type { MessageKind } from '../domain/message.js';
import { confirmationRequestDue, reminderDue } from '../domain/reminder-due.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { PlanMessage } from './plan-message.js';
import { placeOf } from './read-sending-facts.js';

const types = [
  'booking.created.v1',
  'booking.updated.v1',
  'booking.rescheduled.v1',
  'booking.cancelled.v1',
  'booking.confirmed.v1',
  'booking.declined.v1',
  'booking.expired.v1',
  'booking.completed.v1',
  'booking.no_show.v1',
  'booking.undone.v1',
] as const;
type Types = (typeof types)[number];
type PlannedKind = Exclude<MessageKind, 'we_miss_you' | 'invitation' | 'password_reset'>;

/** What is said before a visit, and stops when there is none. */
const ahead: PlannedKind[] = ['reminder', 'confirmation_request', 'welcome'];

/** Plans what a booking's life asks for: confirmation, reminder, news of changes, the question afterwards (D77). */
@Injectable()
export class FollowBookings implements Subscriber<Types> {
  readonly name = 'notifications.follow-bookings';
  readonly types = types;

  constructor(
    private readonly automations: AutomationRepository,
    private readonly messages: MessageRepository,
    private readonly clients: ClientOccasions,
    private readonly planner: PlanMessage,
  ) {}

  async handle(tx: Tx, event: EventOf<Types>): Promise<void> {
    const { booking } = event;
    if (booking.quiet || !booking.clientId) return;
    if (event.type === 'booking.created.v1') await this.created(tx, booking);
    else if (event.type === 'booking.updated.v1') await this.updated(tx, booking, event.tell ?? false);
    else if (event.type === 'booking.rescheduled.v1') await this.moved(tx, booking, event.notify);
    else if (event.type === 'booking.cancelled.v1') await this.cancelled(tx, booking, event.notify);
    else if (event.type === 'booking.confirmed.v1') await this.confirmed(tx, booking);
    else if (event.type === 'booking.declined.v1') await this.declined(tx, booking, event.notify);
    else if (event.type === 'booking.expired.v1') await this.expired(tx, booking, event.notify);
    else if (event.type === 'booking.completed.v1') await this.completed(tx, booking);
    else await this.undone(tx, booking);
    if (event.type === 'booking.no_show.v1') await this.tell(tx, booking, 'no_show');
  }

  private async created(tx: Tx, booking: BookingFacts): Promise<void> {
    if (booking.status === 'requested') return this.tell(tx, booking, 'requested');
    if (booking.status === 'confirmed') await this.confirmed(tx, booking);
  }

  private async confirmed(tx: Tx, booking: BookingFacts): Promise<void> {
    if (new Date(booking.start) <= tx.now) return;
    for (const automation of await this.automationsFor(tx, booking, ['confirmation'])) {
      const key = `confirmation:${booking.together ?? booking.bookingId}`;
      await this.plan(tx, booking, 'confirmation', key, tx.now, automation);
    }
    await this.welcome(tx, booking);
    if (booking.depositDue) await this.tell(tx, booking, 'deposit_due');
    await this.planAhead(tx, booking);
  }

  private async declined(tx: Tx, booking: BookingFacts, notify: boolean): Promise<void> {
    await this.stop(tx, booking, ['requested', ...ahead], 'declined');
    if (notify) await this.tell(tx, booking, booking.proposed ? 'proposed' : 'declined');
  }

  private async expired(tx: Tx, booking: BookingFacts, notify: boolean): Promise<void> {
    await this.stop(tx, booking, ['requested', ...ahead, 'deposit_due'], 'expired');
    if (notify) await this.tell(tx, booking, booking.released ? 'released' : 'expired');
  }

  private async tell(tx: Tx, booking: BookingFacts, kind: PlannedKind): Promise<void> {
    await this.plan(tx, booking, kind, `${kind}:${occasionOf(booking)}`, tx.now);
  }

  private async moved(tx: Tx, booking: BookingFacts, notify: boolean): Promise<void> {
    await this.stop(tx, booking, [...ahead, 'changed'], 'moved');
    if (new Date(booking.start) <= tx.now) return;
    if (notify) await this.plan(tx, booking, 'changed', `changed:${occasionOf(booking)}`, tx.now);
    if (booking.status === 'confirmed') await this.planAhead(tx, booking);
  }

  /** Most of what is written down needs no letter; a service that was cancelled may also begin the visit later. */
  private async updated(tx: Tx, booking: BookingFacts, isNews: boolean): Promise<void> {
    if (isNews) return this.moved(tx, booking, true);
    if (booking.clientConfirmedAt) await this.stop(tx, booking, ['confirmation_request'], 'confirmed_already');
  }

  private async cancelled(tx: Tx, booking: BookingFacts, notify: boolean): Promise<void> {
    await this.stop(
      tx,
      booking,
      ['confirmation', 'requested', 'deposit_due', ...ahead, 'changed', 'follow_up'],
      'booking_cancelled',
    );
    if (notify) await this.plan(tx, booking, 'cancelled', `cancelled:${occasionOf(booking)}`, tx.now);
  }

  private async completed(tx: Tx, booking: BookingFacts): Promise<void> {
    for (const automation of await this.automationsFor(tx, booking, ['follow_up'])) {
      const ended = Math.max(new Date(booking.end).getTime(), tx.now.getTime() - 86_400_000);
      const dueAt = new Date(ended + automation.settings.hoursAfter * 3_600_000);
      const key = `follow_up:${booking.bookingId}:${booking.version}`;
      await this.plan(tx, booking, 'follow_up', key, dueAt, automation);
    }
  }

  /** Once in a client's life, at their first booking. */
  private async welcome(tx: Tx, booking: BookingFacts): Promise<void> {
    const [automation] = await this.automationsFor(tx, booking, ['welcome']);
    if (!automation || !booking.clientId) return;
    const client = await this.clients.one(tx, booking.clientId);
    if (!client || client.visits > 0) return;
    const dueAt = new Date(tx.now.getTime() + automation.settings.hoursAfter * 3_600_000);
    await this.plan(tx, booking, 'welcome', `welcome:${client.id}`, dueAt, automation);
  }

  /** A no-show or something taken back: what it led to stops, and a visit that is to come again is reminded of again. */
  private async undone(tx: Tx, booking: BookingFacts): Promise<void> {
    await this.stop(tx, booking, ['follow_up', ...ahead, 'no_show', 'expired', 'released'], 'visit_undone');
    if (booking.status === 'confirmed' && new Date(booking.start) > tx.now) await this.planAhead(tx, booking);
  }

  /** The occasion is this start: a booking that comes back to an earlier time is not reminded of it twice. */
  private async planAhead(tx: Tx, booking: BookingFacts): Promise<void> {
    const automations = await this.automationsFor(tx, booking, ['reminder', 'confirmation_request']);
    const clientZone = (await this.clients.one(tx, booking.clientId!))?.timeZone ?? null;
    const visit = { timeZone: booking.timeZone, startsAt: new Date(booking.start), bookedAt: tx.now };
    for (const automation of automations) {
      const kind = automation.kind as 'reminder' | 'confirmation_request';
      const due =
        kind === 'reminder'
          ? reminderDue(automation.settings, visit, clientZone)
          : this.askedAt(booking, automation, clientZone, tx.now);
      if (due) await this.plan(tx, booking, kind, `${kind}:${booking.bookingId}:${booking.start}`, due, automation);
    }
  }

  /** Null where nobody has to confirm, or has done so. */
  private askedAt(booking: BookingFacts, automation: RunningAutomation, zone: string | null, now: Date): Date | null {
    const { confirmBy, clientConfirmedAt, timeZone } = booking;
    if (!confirmBy || clientConfirmedAt) return null;
    return confirmationRequestDue(automation.settings.hours, new Date(confirmBy), zone ?? timeZone, now);
  }

  private async automationsFor(
    tx: Tx,
    booking: BookingFacts,
    kinds: readonly AutomationKind[],
  ): Promise<RunningAutomation[]> {
    const all = await this.automations.running(tx, kinds);
    return all.filter((one) => isPlanned(one) && meets(one.conditions, placeOf(booking)));
  }

  private async plan(
    tx: Tx,
    booking: BookingFacts,
    kind: PlannedKind,
    key: string,
    dueAt: Date,
    automation?: RunningAutomation,
  ): Promise<void> {
    const { clientId, bookingId, start } = booking;
    const plannedFor = new Date(start);
    await this.planner.plan(tx, {
      key,
      kind,
      clientId,
      bookingId,
      plannedFor,
      dueAt,
      ...(automation && { automation }),
    });
  }

  private async stop(tx: Tx, booking: BookingFacts, kinds: PlannedKind[], reason: string): Promise<void> {
    await this.planner.cancel(tx, await this.messages.openOfBooking(tx, booking.bookingId, kinds), reason);
  }
}

/** One change of one booking, or of several visits of a series at once, which are one thing to tell. */
function occasionOf(booking: BookingFacts): string {
  return booking.together ?? `${booking.bookingId}:${booking.version}`;
}
