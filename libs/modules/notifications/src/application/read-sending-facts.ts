import { Injectable } from '@nestjs/common';
import type { BookingFacts } from '@stamgast/contracts';
import { localDateAt, localDayRange } from '@stamgast/availability';
import { ClientOccasions, ClientsFacade, type ClientOccasion } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { inHoldout } from '@stamgast/statistics';
import type { Tx } from '@stamgast/platform/database';
import { isRunning, meets, type RunningAutomation } from '../domain/automation.js';
import { categoryOf, marketingKinds, type Channel, type MessageKind } from '../domain/message.js';
import { isBirthday, isInSeason, isMinor } from '../domain/occasions.js';
import type { SendingFacts } from '../domain/sending-facts.js';
import { SendingHistory } from './sending-history.js';
import { VisitLetters } from './visit-letters.js';

/** A message, stored or only thought of, as far as the decision about it is made of it. */
export interface MessageAtHand {
  /** Null: it is only thought of. */
  readonly id: string | null;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly clientId: string | null;
  readonly bookingId: string | null;
  readonly subjectId: string | null;
  readonly plannedFor: Date | null;
}

interface Reached {
  readonly address: string;
  readonly archived: boolean;
  readonly restricted: boolean;
  readonly objected: boolean;
}

const dayMilliseconds = 86_400_000;
const noHistory = { lastMarketingAt: null, lastWinBackAt: null, lastFollowUpAt: null, remindedThatDay: false };
const nobody = { minor: false, complains: false, awaited: false, visitedSince: false, stillTheDay: true };

/** Reads everything anew that decides whether a message still goes out. */
@Injectable()
export class ReadSendingFacts {
  constructor(
    private readonly businesses: BusinessFacade,
    private readonly letters: VisitLetters,
    private readonly clients: ClientsFacade,
    private readonly occasions: ClientOccasions,
    private readonly history: SendingHistory,
  ) {}

  /** As it would stand at `now`; history and bookings are those of the transaction. */
  async execute(
    tx: Tx,
    message: MessageAtHand,
    automation: RunningAutomation | null,
    reached: Reached | null,
    now: Date = tx.now,
  ): Promise<SendingFacts> {
    const { kind, channel, clientId } = message;
    const business = await this.businesses.current(tx);
    const visit = message.bookingId ? await this.letters.bookings.factsOf(tx, message.bookingId) : null;
    const client = clientId ? await this.occasions.one(tx, clientId) : null;
    const timeZone = client?.timeZone ?? visit?.timeZone ?? business.timeZone;
    return {
      kind,
      category: categoryOf(kind),
      now,
      timeZone,
      automationEnabled: automation === null || isRunning(automation),
      conditionsMet: automation === null || (await this.conditionsMet(tx, automation, visit, client, clientId)),
      address: reached?.address ?? null,
      addressSuppressed: reached ? await this.history.isRefused(tx, channel, reached.address) : false,
      clientArchived: reached?.archived ?? false,
      clientRestricted: reached?.restricted ?? false,
      clientObjected: reached?.objected ?? false,
      clientDeceased: client?.deceased ?? false,
      consent: categoryOf(kind) === 'marketing' && (await this.consents(tx, clientId, channel, reached)),
      booking: visit && bookingOf(visit, message.plannedFor),
      offerStands: await this.offerStands(tx, message),
      capDays: (await this.history.restraint(tx)).capDays[channel],
      ...(client ? ofClient(client, message, automation, timeZone, now) : nobody),
      ...(await this.historyOf(tx, message, automation, business.timeZone)),
      heldOut: automation !== null && clientId !== null && isHeldOut(business.id, clientId, automation),
    };
  }

  private async conditionsMet(
    tx: Tx,
    { conditions }: RunningAutomation,
    visit: BookingFacts | null,
    client: ClientOccasion | null,
    clientId: string | null,
  ): Promise<boolean> {
    if (!(await this.isAimedAt(tx, conditions, clientId))) return false;
    if (conditions.serviceIds.length + conditions.locationIds.length === 0) return true;
    const last =
      visit ?? (client?.lastBookingId ? await this.letters.visits.bookingFacts(tx, client.lastBookingId) : null);
    return meets(conditions, last && placeOf(last));
  }

  /** The client's newest word, unless whoever has the number has sent STOP. */
  private async consents(tx: Tx, clientId: string | null, channel: Channel, reached: Reached | null): Promise<boolean> {
    if (!clientId || (reached && (await this.history.marketingStopped(tx, reached.address)))) return false;
    return (await this.clients.consent(tx, clientId, channel))?.granted ?? false;
  }

  /** Nobody is in a segment that is gone: better no message than one to everybody. */
  private async isAimedAt(
    tx: Tx,
    { segmentId }: RunningAutomation['conditions'],
    clientId: string | null,
  ): Promise<boolean> {
    if (segmentId === null) return true;
    const segment = await this.clients.segment(tx, segmentId);
    return segment !== null && clientId !== null && this.clients.inSegment(tx, clientId, segment.filter);
  }

  private async offerStands(tx: Tx, { kind, subjectId }: MessageAtHand): Promise<boolean> {
    return kind === 'waitlist_offer' && subjectId !== null && this.letters.waiting.stands(tx, subjectId);
  }

  private async historyOf(
    tx: Tx,
    { id, clientId, kind, channel, plannedFor, bookingId }: MessageAtHand,
    automation: RunningAutomation | null,
    zone: string,
  ): Promise<Pick<SendingFacts, keyof typeof noHistory>> {
    if (!clientId) return noHistory;
    const last = (kinds: readonly MessageKind[], on: Channel | null) =>
      this.history.lastTried(tx, clientId, kinds, on, id);
    if (categoryOf(kind) === 'marketing')
      return {
        ...noHistory,
        lastMarketingAt: await last(marketingKinds, channel),
        lastWinBackAt: kind === 'we_miss_you' ? await last(['we_miss_you'], null) : null,
      };
    if (kind === 'follow_up') return { ...noHistory, lastFollowUpAt: await last(['follow_up'], null) };
    if (kind !== 'reminder' || !plannedFor || !bookingId) return noHistory;
    const day = localDayRange(zone, localDateAt(zone, plannedFor.getTime()));
    const rule = automation?.standard ? null : (automation?.id ?? null);
    const remindedThatDay = await this.history.reminded(tx, { clientId, bookingId, rule, ...day });
    return { ...noHistory, remindedThatDay };
  }
}

/** What the conditions of an automation are about. */
export function placeOf(visit: BookingFacts): { serviceIds: string[]; locationId: string } {
  return { serviceIds: visit.appointments.map((one) => one.serviceId), locationId: visit.locationId };
}

function bookingOf(visit: BookingFacts, plannedFor: Date | null): SendingFacts['booking'] {
  return {
    status: visit.status,
    startsAt: new Date(visit.start),
    plannedFor,
    cancelledByBusiness: visit.cancelledBy === 'business',
    clientConfirmed: visit.clientConfirmedAt !== null,
    confirmBy: visit.confirmBy ? new Date(visit.confirmBy) : null,
  };
}

function ofClient(
  client: ClientOccasion,
  { kind, plannedFor }: MessageAtHand,
  automation: RunningAutomation | null,
  timeZone: string,
  now: Date,
): typeof nobody {
  const { birthday, bookedUntil, lastVisitAt, complains } = client;
  return {
    minor: isMinor(birthday, timeZone, now),
    complains,
    // Who is booked for today is being served or about to be, also once the visit has begun.
    awaited: bookedUntil !== null && bookedUntil.getTime() > now.getTime() - dayMilliseconds,
    visitedSince: lastVisitAt !== null && plannedFor !== null && lastVisitAt > plannedFor,
    stillTheDay:
      kind === 'birthday'
        ? isBirthday(birthday, timeZone, now)
        : kind !== 'seasonal' || automation === null || isInSeason(automation.settings, timeZone, now),
  };
}

/** What an automation's effect is measured as: the usual one of a kind under the name of the kind. */
export function experimentOf(automation: RunningAutomation): string {
  return automation.standard ? automation.kind : `${automation.kind}:${automation.id}`;
}

/** Who gets nothing is drawn for each automation anew. */
function isHeldOut(businessId: string, clientId: string, automation: RunningAutomation): boolean {
  return inHoldout({ businessId, clientId, experiment: experimentOf(automation), percent: automation.holdoutPercent });
}
