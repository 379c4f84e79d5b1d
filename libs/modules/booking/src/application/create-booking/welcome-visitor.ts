import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Locale } from '@stamgast/kernel';
import { ClientsFacade, type ConsentChannel } from '@stamgast/crm';
import { CONFIGURATION, invalidField, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { visitProblems } from '../../domain/visit-problems.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { UpcomingReadModel } from '../../persistence/visits/upcoming.read-model.js';

/** Which wording stands beside the tick boxes of the booking page. */
const consentText = 'booking-page-1';
/** Visits that one person may have ahead by booking from outside; the desk books any number. */
const mostAhead = 10;

/** Somebody as they introduce themselves on the booking page. */
export interface Visitor {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly locale?: Locale | undefined;
}

/** A visitor with what they ticked, and how many visits the business lets one client have ahead; null: its default. */
export interface Arrival {
  readonly visitor: Visitor;
  readonly consent: Partial<Record<ConsentChannel, boolean>>;
  readonly limit: number | null;
}

/** Makes a visitor a client, known or new; nothing in the answer may tell which. */
@Injectable()
export class WelcomeVisitor {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly upcoming: UpcomingReadModel,
    private readonly clientTime: ClientTimeRepository,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** 400 without phone number and e-mail address; either will do, and neither is made up (D39). */
  refuseUnreachable({ phone, email }: Visitor): void {
    if (!phone?.trim() && !email?.trim()) throw invalidField('client.phone', 'is needed, or an e-mail address');
  }

  /** Gives the client's id, locked for further visits. 409 `active_limit` where they have as many ahead as they may (D24). */
  async execute(tx: Tx, { visitor, consent, limit }: Arrival): Promise<string> {
    const { id } = await this.clients.findOrCreate(tx, { ...visitor, source: 'online' });
    await this.refuseTooMany(tx, id, limit);
    for (const channel of ['email', 'sms'] as const) if (consent[channel]) await this.consentTo(tx, id, channel);
    return id;
  }

  /** Locks the client for further visits. 409 `active_limit` where they have as many ahead as they may (D24). */
  async refuseTooMany(tx: Tx, clientId: string, limit: number | null): Promise<void> {
    await this.clientTime.lock(tx, clientId);
    const most = limit ?? (this.configuration.abuseLimits ? mostAhead : null);
    if (most !== null && (await this.upcoming.countAhead(tx, clientId, most)) >= most)
      throw new DomainError(visitProblems.active_limit);
  }

  /** A tick is a consent; no tick says nothing, and least of all takes an earlier consent back. */
  private consentTo(tx: Tx, clientId: string, channel: ConsentChannel): Promise<void> {
    const given = { clientId, channel, granted: true, source: 'booking_page', textVersion: consentText };
    return this.clients.recordConsent(tx, given);
  }
}
