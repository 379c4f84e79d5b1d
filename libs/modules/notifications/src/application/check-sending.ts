import { Injectable } from '@nestjs/common';
import { localDateAt, localDayRange } from '@stamgast/availability';
import { ClientsFacade } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { automationKinds, type AutomationKind } from '../domain/automation.js';
import { decideSending, type Decision, type SendingFacts } from '../domain/decide-sending.js';
import { categoryOf } from '../domain/message.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import { MessageRepository, type StoredMessage } from '../persistence/message.repository.js';
import { RefusedAddressRepository } from '../persistence/refused-address.repository.js';
import { VisitLetters } from './visit-letters.js';

interface Reached {
  readonly address: string;
  readonly archived: boolean;
}

/** Reads everything again that decides whether a message still goes out, and decides. */
@Injectable()
export class CheckSending {
  constructor(
    private readonly businesses: BusinessFacade,
    private readonly letters: VisitLetters,
    private readonly clients: ClientsFacade,
    private readonly automations: AutomationRepository,
    private readonly messages: MessageRepository,
    private readonly refused: RefusedAddressRepository,
  ) {}

  async execute(tx: Tx, message: StoredMessage, reached: Reached | null): Promise<Decision> {
    const { kind, channel, clientId } = message;
    const { timeZone } = await this.businesses.current(tx);
    const facts: SendingFacts = {
      kind,
      category: categoryOf(kind),
      now: tx.now,
      timeZone,
      automationEnabled: await this.enabled(tx, message),
      address: reached?.address ?? null,
      addressSuppressed: reached ? await this.refused.has(tx, channel, reached.address) : false,
      clientArchived: reached?.archived ?? false,
      consent: clientId ? ((await this.clients.consent(tx, clientId, channel))?.granted ?? false) : false,
      booking: await this.bookingOf(tx, message),
      offerStands: await this.offerStands(tx, message),
      ...(await this.historyOf(tx, message, timeZone)),
    };
    return decideSending(facts);
  }

  private async enabled(tx: Tx, { kind }: StoredMessage): Promise<boolean> {
    if (!(automationKinds as readonly string[]).includes(kind)) return true;
    return (await this.automations.ofKind(tx, kind as AutomationKind)).enabled;
  }

  private async offerStands(tx: Tx, { kind, subjectId }: StoredMessage): Promise<boolean> {
    return kind === 'waitlist_offer' && subjectId !== null && this.letters.waiting.stands(tx, subjectId);
  }

  private async bookingOf(tx: Tx, { bookingId, plannedFor }: StoredMessage): Promise<SendingFacts['booking']> {
    if (!bookingId) return null;
    const letter = await this.letters.bookings.letterOf(tx, bookingId);
    return letter && { status: letter.status, startsAt: letter.startsAt, plannedFor };
  }

  private async historyOf(
    tx: Tx,
    message: StoredMessage,
    zone: string,
  ): Promise<
    Pick<SendingFacts, 'awaited' | 'visitedSince' | 'lastMarketingAt' | 'lastFollowUpAt' | 'remindedThatDay'>
  > {
    const nothing = {
      awaited: false,
      visitedSince: false,
      lastMarketingAt: null,
      lastFollowUpAt: null,
      remindedThatDay: false,
    };
    const { clientId, kind, id, plannedFor } = message;
    if (!clientId) return nothing;
    if (kind === 'we_miss_you') {
      const rhythm = await this.clients.rhythmOf(tx, clientId);
      const visitedSince = rhythm.lastVisitAt !== null && plannedFor !== null && rhythm.lastVisitAt > plannedFor;
      return {
        ...nothing,
        awaited: rhythm.awaited,
        visitedSince,
        lastMarketingAt: await this.messages.lastTried(tx, clientId, ['we_miss_you'], id),
      };
    }
    if (kind === 'follow_up')
      return { ...nothing, lastFollowUpAt: await this.messages.lastTried(tx, clientId, ['follow_up'], id) };
    if (kind !== 'reminder' || !plannedFor) return nothing;
    const day = localDayRange(zone, localDateAt(zone, plannedFor.getTime()));
    return {
      ...nothing,
      remindedThatDay: await this.messages.reminded(tx, clientId, new Date(day.from), new Date(day.to), id),
    };
  }
}
