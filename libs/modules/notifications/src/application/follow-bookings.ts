import { Injectable } from '@nestjs/common';
import type { BookingFacts, EventOf } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { MessageKind } from '../domain/message.js';
import { reminderDue } from '../domain/reminder-due.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { PlanMessage } from './plan-message.js';

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

/** Plans what a booking's life asks for: confirmation, reminder, news of changes, the question afterwards (D77). */
@Injectable()
export class FollowBookings implements Subscriber<Types> {
  readonly name = 'notifications.follow-bookings';
  readonly types = types;

  constructor(
    private readonly automations: AutomationRepository,
    private readonly messages: MessageRepository,
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
    await this.plan(tx, booking, 'confirmation', `confirmation:${booking.together ?? booking.bookingId}`, tx.now);
    if (booking.depositDue) await this.tell(tx, booking, 'deposit_due');
    await this.planReminder(tx, booking);
  }

  private async declined(tx: Tx, booking: BookingFacts, notify: boolean): Promise<void> {
    await this.stop(tx, booking, ['requested', 'reminder'], 'declined');
    if (notify) await this.tell(tx, booking, booking.proposed ? 'proposed' : 'declined');
  }

  private async expired(tx: Tx, booking: BookingFacts, notify: boolean): Promise<void> {
    await this.stop(tx, booking, ['requested', 'reminder', 'deposit_due'], 'expired');
    if (notify) await this.tell(tx, booking, booking.released ? 'released' : 'expired');
  }

  private async tell(tx: Tx, booking: BookingFacts, kind: PlannedKind): Promise<void> {
    await this.plan(tx, booking, kind, `${kind}:${occasionOf(booking)}`, tx.now);
  }

  private async moved(tx: Tx, booking: BookingFacts, notify: boolean): Promise<void> {
    await this.stop(tx, booking, ['reminder', 'changed'], 'moved');
    if (new Date(booking.start) <= tx.now) return;
    if (notify) await this.plan(tx, booking, 'changed', `changed:${occasionOf(booking)}`, tx.now);
    if (booking.status === 'confirmed') await this.planReminder(tx, booking);
  }

  /** Most of what is written down needs no letter; a service that was cancelled may also begin the visit later. */
  private async updated(tx: Tx, booking: BookingFacts, isNews: boolean): Promise<void> {
    if (isNews) await this.moved(tx, booking, true);
  }

  private async cancelled(tx: Tx, booking: BookingFacts, notify: boolean): Promise<void> {
    await this.stop(
      tx,
      booking,
      ['confirmation', 'requested', 'deposit_due', 'reminder', 'changed', 'follow_up'],
      'booking_cancelled',
    );
    if (notify) await this.plan(tx, booking, 'cancelled', `cancelled:${occasionOf(booking)}`, tx.now);
  }

  private async completed(tx: Tx, booking: BookingFacts): Promise<void> {
    const { settings } = await this.automations.ofKind(tx, 'follow_up');
    const after =
      Math.max(new Date(booking.end).getTime(), tx.now.getTime() - 86_400_000) + settings.hoursAfter * 3_600_000;
    await this.plan(tx, booking, 'follow_up', `follow_up:${booking.bookingId}:${booking.version}`, new Date(after));
  }

  /** A no-show or something taken back: what it led to stops, and a visit that is to come again is reminded of again. */
  private async undone(tx: Tx, booking: BookingFacts): Promise<void> {
    await this.stop(tx, booking, ['follow_up', 'reminder', 'no_show', 'expired', 'released'], 'visit_undone');
    if (booking.status === 'confirmed' && new Date(booking.start) > tx.now) await this.planReminder(tx, booking);
  }

  /** The occasion is this start: a booking that comes back to an earlier time is not reminded of it twice. */
  private async planReminder(tx: Tx, booking: BookingFacts): Promise<void> {
    const { settings } = await this.automations.ofKind(tx, 'reminder');
    const due = reminderDue(settings, booking.timeZone, new Date(booking.start), tx.now);
    if (due) await this.plan(tx, booking, 'reminder', `reminder:${booking.bookingId}:${booking.start}`, due);
  }

  private async plan(tx: Tx, booking: BookingFacts, kind: PlannedKind, key: string, dueAt: Date): Promise<void> {
    const { clientId, bookingId, start } = booking;
    await this.planner.plan(tx, { key, kind, clientId, bookingId, plannedFor: new Date(start), dueAt });
  }

  private async stop(tx: Tx, booking: BookingFacts, kinds: PlannedKind[], reason: string): Promise<void> {
    await this.planner.cancel(tx, await this.messages.openOfBooking(tx, booking.bookingId, kinds), reason);
  }
}

/** One change of one booking, or of several visits of a series at once, which are one thing to tell. */
function occasionOf(booking: BookingFacts): string {
  return booking.together ?? `${booking.bookingId}:${booking.version}`;
}
