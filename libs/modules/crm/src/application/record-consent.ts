import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { newId, Outbox, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ConsentChannel } from '../domain/consent.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { ConsentRepository } from '../persistence/consent.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

export interface ConsentGiven {
  readonly clientId: string;
  readonly channel: ConsentChannel;
  readonly granted: boolean;
  /** Where it was said: `booking_page`, `unsubscribe_link`, `desk`, `import`, … */
  readonly source: string;
  /** Which wording the client saw, e.g. `booking-page-1`. */
  readonly textVersion: string;
}

/** Adds to the consent log what a client said about marketing. Saying the same again under the same wording adds nothing. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly clients: ClientRepository,
    private readonly consents: ConsentRepository,
    private readonly timeline: TimelineRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, given: ConsentGiven): Promise<void> {
    const { clientId, channel, granted, source, textVersion } = given;
    if (!(await this.clients.lock(tx, clientId))) throw new DomainError(platformProblems.not_found);
    const before = await this.consents.latest(tx, clientId, channel);
    if (before?.granted === granted && before.textVersion === textVersion) return;
    // Whoever types a phone number into the booking page has not shown that it is theirs: a no stays a no.
    if (tx.actor.kind === 'visitor' && granted && before?.granted === false) return;
    const id = newId();
    const at = tx.now;
    await this.consents.append(tx, id, clientId, { channel, granted, source, textVersion, at });
    const detail = { channel, granted, source, textVersion };
    await this.timeline.put(tx, id, { clientId, at, kind: 'consent', ref: id, title: channel, detail });
    if (before?.granted !== granted)
      await this.outbox.append(tx, { type: 'client.consent_changed.v1', clientId, channel, granted });
    await tx.announce('client', clientId);
  }
}
