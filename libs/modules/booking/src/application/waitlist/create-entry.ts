import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { WaitingWish, WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { LoadOffer } from '../availability/load-offer.js';
import { JoinSession, type SessionWish } from './join-session.js';
import { JoinWaitlist } from './join-waitlist.js';
import { waitingRequest } from './waiting-request.js';

/** What is waited for, as it was asked: without a location it is the default one. */
export type AskedWish = Omit<WaitingWish, 'locationId' | 'sessionId'> & { readonly locationId: string | null };

export interface DeskEntryInput {
  readonly wish: AskedWish;
  readonly clientId: string | null;
  /** Somebody new, or known by phone or e-mail. */
  readonly client: { readonly name: string; readonly phone?: string; readonly email?: string } | null;
  readonly note: string | null;
}

/** The desk puts a client on the waiting list. */
@Injectable()
export class CreateEntry {
  constructor(
    private readonly offers: LoadOffer,
    private readonly clients: ClientsFacade,
    private readonly join: JoinWaitlist,
    private readonly joinSession: JoinSession,
  ) {}

  /** 404 for a service, person, location or client that is not there. */
  async execute(tx: Tx, { wish, clientId, client, note }: DeskEntryInput): Promise<WaitlistEntry> {
    const request = waitingRequest({ ...wish, locationId: wish.locationId }, 'desk');
    const loaded = await this.offers.execute(tx, request, { firstDay: wish.fromDate, lastDay: wish.fromDate });
    return this.join.execute(tx, {
      loaded,
      note,
      wish: { ...wish, locationId: loaded.offer.locationId, sessionId: null },
      clientId: await this.clientOf(tx, clientId, client),
      typedName: null,
      source: 'staff',
    });
  }

  /** In line for a full session. As `JoinSession`, and 404 for a client that is not there. */
  async forSession(tx: Tx, wish: SessionWish, input: Omit<DeskEntryInput, 'wish'>): Promise<WaitlistEntry> {
    const session = await this.joinSession.session(tx, wish, 'staff');
    const clientId = await this.clientOf(tx, input.clientId, input.client);
    const joiner = { clientId, typedName: null, source: 'staff', note: input.note } as const;
    return this.joinSession.execute(tx, session, wish.seats, joiner);
  }

  private async clientOf(tx: Tx, clientId: string | null, client: DeskEntryInput['client']): Promise<string> {
    const kept = clientId === null ? null : await this.clients.hold(tx, clientId);
    if (kept !== null) return kept;
    if (clientId !== null || !client) throw new DomainError(platformProblems.not_found);
    return (await this.clients.findOrCreate(tx, { ...client, source: 'staff' })).id;
  }
}
