import { Injectable } from '@nestjs/common';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { pauseFrom, type ContactPause, type PauseReason } from '../domain/contact-pause.js';
import { localDay } from '../domain/local-day.js';
import { ContactPauseRepository } from '../persistence/contact-pause.repository.js';
import { ReadClient } from './read-client.js';

/** A pause as the API shows it. */
export interface ContactPauseView {
  readonly clientId: string;
  readonly reason: PauseReason;
  readonly at: string;
  readonly until: string;
}

/** Leaves a client off the list of whom to contact for some days, and takes that back. */
@Injectable()
export class PauseContact {
  constructor(
    private readonly clients: ReadClient,
    private readonly pauses: ContactPauseRepository,
    private readonly business: BusinessFacade,
    private readonly audit: AuditLog,
  ) {}

  /** `days` null: as many as the reason has. 404 when there is no such client. */
  async execute(tx: Tx, asked: string, reason: PauseReason, days: number | null): Promise<ContactPauseView> {
    const client = await this.clients.load(tx, asked);
    const { timeZone } = await this.business.current(tx);
    const before = await this.pauses.find(tx, client.id);
    const pause = pauseFrom(client.id, reason, tx.now, localDay(tx.now, timeZone), days);
    await this.pauses.put(tx, pause);
    await this.tell(tx, 'client.contact_paused', client.id, before, pause);
    return viewOf(pause);
  }

  /** What is not there is not taken away twice. */
  async end(tx: Tx, asked: string): Promise<void> {
    const client = await this.clients.load(tx, asked);
    const before = await this.pauses.find(tx, client.id);
    if (!(await this.pauses.remove(tx, client.id))) return;
    await this.tell(tx, 'client.contact_resumed', client.id, before, null);
  }

  private async tell(
    tx: Tx,
    action: string,
    subjectId: string,
    before: ContactPause | null,
    after: ContactPause | null,
  ): Promise<void> {
    const said = (pause: ContactPause | null) => pause && { reason: pause.reason, until: pause.until };
    await this.audit.record(tx, { action, subjectType: 'client', subjectId, before: said(before), after: said(after) });
    await tx.announce('client', subjectId);
  }
}

function viewOf({ clientId, reason, at, until }: ContactPause): ContactPauseView {
  return { clientId, reason, at: at.toISOString(), until };
}
