import { Inject, Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { CONFIGURATION, CredentialDirectory, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { WelcomeVisitor, type Visitor } from '../create-booking/welcome-visitor.js';
import { LoadOffer } from '../availability/load-offer.js';
import type { AskedWish } from './create-entry.js';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { ClassDoor } from '../classes/class-door.js';
import { JoinSession, type SessionWish } from './join-session.js';
import { JoinWaitlist } from './join-waitlist.js';
import { LinkedEntry, type LinkedEntryView } from './linked-entry.js';
import { waitingLinkEnd } from './waiting-link.js';
import { waitingRequest } from './waiting-request.js';

export interface VisitorEntryInput {
  readonly wish: AskedWish;
  readonly client: Visitor;
}

export interface JoinedView {
  readonly entry: LinkedEntryView;
  readonly token: string;
  readonly url: string;
}

/** Makes a visitor who wants to wait a client, known or new. */
@Injectable()
export class VisitorsOfTheList {
  constructor(
    private readonly visitors: WelcomeVisitor,
    private readonly clients: ClientsFacade,
  ) {}

  /** 400 without phone number and e-mail address: an offer has to reach them (D39). */
  async execute(tx: Tx, visitor: Visitor): Promise<string> {
    this.visitors.refuseUnreachable(visitor);
    return (await this.clients.findOrCreate(tx, { ...visitor, source: 'online' })).id;
  }
}

/** A fresh link to a place on the list. */
@Injectable()
export class IssueWaitingLink {
  constructor(
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(tx: Tx, entry: WaitlistEntry): Promise<{ token: string; url: string }> {
    const token = await this.credentials.issue(tx, 'waitlist-entry', entry.id, waitingLinkEnd(entry));
    return { token, url: `${this.configuration.widgetOrigin}/waiting/${token}` };
  }
}

/** How a visitor gets in line for a session. */
@Injectable()
export class SessionsFromOutside {
  constructor(
    readonly join: JoinSession,
    readonly door: ClassDoor,
  ) {}
}

/** A visitor joins the waiting list and gets a link to their place in it; nothing tells whether they were known. */
@Injectable()
export class JoinFromOutside {
  constructor(
    private readonly offers: LoadOffer,
    private readonly welcome: VisitorsOfTheList,
    private readonly join: JoinWaitlist,
    private readonly sessions: SessionsFromOutside,
    private readonly linked: LinkedEntry,
    private readonly link: IssueWaitingLink,
  ) {}

  async execute(tx: Tx, { wish, client }: VisitorEntryInput): Promise<JoinedView> {
    const request = { ...waitingRequest(wish, 'client'), audience: 'public' as const };
    const loaded = await this.offers.execute(tx, request, { firstDay: wish.fromDate, lastDay: wish.fromDate });
    const entry = await this.join.execute(tx, {
      loaded,
      wish: { ...wish, locationId: loaded.offer.locationId, sessionId: null },
      clientId: await this.welcome.execute(tx, client),
      typedName: client.name.trim(),
      source: 'online',
      note: null,
    });
    return this.answer(tx, entry);
  }

  /** In line for a full session of a class; as `JoinSession`. 404 when the booking page is off. */
  async forSession(tx: Tx, wish: SessionWish, client: Visitor): Promise<JoinedView> {
    await this.sessions.door.openFor(tx);
    const session = await this.sessions.join.session(tx, wish, 'online');
    const clientId = await this.welcome.execute(tx, client);
    const joiner = { clientId, typedName: client.name.trim(), source: 'online', note: null } as const;
    return this.answer(tx, await this.sessions.join.execute(tx, session, wish.seats, joiner));
  }

  private async answer(tx: Tx, entry: WaitlistEntry): Promise<JoinedView> {
    return { entry: await this.linked.present(tx, entry), ...(await this.link.execute(tx, entry)) };
  }
}
