import { Inject, Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { CONFIGURATION, CredentialDirectory, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { WelcomeVisitor, type Visitor } from '../create-booking/welcome-visitor.js';
import { LoadOffer } from '../availability/load-offer.js';
import type { AskedWish } from './create-entry.js';
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

/** A visitor joins the waiting list and gets a link to their place in it; nothing tells whether they were known. */
@Injectable()
export class JoinFromOutside {
  constructor(
    private readonly offers: LoadOffer,
    private readonly welcome: VisitorsOfTheList,
    private readonly join: JoinWaitlist,
    private readonly linked: LinkedEntry,
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(tx: Tx, { wish, client }: VisitorEntryInput): Promise<JoinedView> {
    const request = { ...waitingRequest(wish, 'client'), audience: 'public' as const };
    const loaded = await this.offers.execute(tx, request, { firstDay: wish.fromDate, lastDay: wish.fromDate });
    const entry = await this.join.execute(tx, {
      loaded,
      wish: { ...wish, locationId: loaded.offer.locationId },
      clientId: await this.welcome.execute(tx, client),
      typedName: client.name.trim(),
      source: 'online',
      note: null,
    });
    const token = await this.credentials.issue(tx, 'waitlist-entry', entry.id, waitingLinkEnd(entry));
    const url = `${this.configuration.widgetOrigin}/waiting/${token}`;
    return { entry: await this.linked.present(tx, entry), token, url };
  }
}
