import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { consentChannels, type ConsentChannel } from '../domain/consent.js';
import { ConsentRepository, type LoggedConsent } from '../persistence/consent.repository.js';
import { ReadClient } from './read-client.js';
import { RecordConsent } from './record-consent.js';

export interface ConsentView {
  readonly channel: ConsentChannel;
  readonly granted: boolean;
  readonly at: string;
  readonly source: string;
  readonly textVersion: string;
}

/** The wording that a client hears at the desk; a new wording gets a new name. */
const deskWording = 'desk-1';

export type LoggedConsentView = Omit<LoggedConsent, 'at'> & { readonly at: string };

/** Reads what a client has agreed to, and writes down what they say at the desk. */
@Injectable()
export class ClientConsents {
  constructor(
    private readonly clients: ReadClient,
    private readonly consents: ConsentRepository,
    private readonly recorder: RecordConsent,
    private readonly audit: AuditLog,
  ) {}

  /** What holds now, for the channels that the client was asked about. */
  async current(tx: Tx, clientId: string): Promise<ConsentView[]> {
    await this.clients.load(tx, clientId);
    const views: ConsentView[] = [];
    for (const channel of consentChannels) {
      const consent = await this.consents.latest(tx, clientId, channel);
      if (consent) views.push({ ...consent, at: consent.at.toISOString() });
    }
    return views;
  }

  /** The whole log, newest first: what was said, where, under which wording, from which address. */
  async log(tx: Tx, clientId: string): Promise<LoggedConsentView[]> {
    const { id } = await this.clients.load(tx, clientId);
    const entries = await this.consents.log(tx, id);
    return entries.map((entry) => ({ ...entry, at: entry.at.toISOString() }));
  }

  async change(
    tx: Tx,
    clientId: string,
    said: Readonly<Partial<Record<ConsentChannel, boolean>>>,
  ): Promise<ConsentView[]> {
    await this.clients.load(tx, clientId);
    for (const channel of consentChannels) {
      const granted = said[channel];
      if (granted === undefined) continue;
      await this.recorder.execute(tx, { clientId, channel, granted, source: 'desk', textVersion: deskWording });
      const subject = { subjectType: 'client', subjectId: clientId };
      await this.audit.record(tx, { action: 'client.consent_recorded', ...subject, after: { channel, granted } });
    }
    return this.current(tx, clientId);
  }
}
