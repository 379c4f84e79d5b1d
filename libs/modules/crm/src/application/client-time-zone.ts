import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { invalidField, Outbox, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { isTimeZone } from '../domain/time-zone.js';
import { ClientOccasionsReadModel } from '../persistence/client-occasions.read-model.js';

/** The clock that a client lives by: nothing is written to them in their night. */
@Injectable()
export class ClientTimeZone {
  constructor(
    private readonly clients: ClientOccasionsReadModel,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Null: that of the place they visit. 404 when there is no such client. */
  async read(tx: Tx, clientId: string): Promise<string | null> {
    const client = (await this.clients.byIds(tx, [clientId]))[0];
    if (!client) throw new DomainError(platformProblems.not_found);
    return client.timeZone;
  }

  async change(tx: Tx, clientId: string, timeZone: string | null): Promise<void> {
    if (timeZone !== null && !isTimeZone(timeZone)) throw invalidField('timeZone', 'is not an IANA time zone');
    const before = await this.read(tx, clientId);
    await this.clients.putTimeZone(tx, clientId, timeZone);
    const subject = { subjectType: 'client', subjectId: clientId };
    const change = { before: { timeZone: before }, after: { timeZone } };
    await this.audit.record(tx, { action: 'client.time_zone_changed', ...subject, ...change });
    await this.outbox.append(tx, { type: 'client.updated.v1', clientId });
    await tx.announce('client', clientId);
  }
}
