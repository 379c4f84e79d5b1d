import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ClientProfile } from '../domain/client.js';
import { crmProblems } from '../domain/crm-problems.js';
import { ClientRepository, type ClientRecord } from '../persistence/client.repository.js';
import { recordOf } from './contact.js';
import { readProfile } from './read-profile.js';

/** A team member writes down a new client; refused when the phone number or the e-mail address is somebody's already. */
@Injectable()
export class CreateClient {
  constructor(
    private readonly clients: ClientRepository,
    private readonly business: BusinessFacade,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** The id of the new client. */
  async execute(tx: Tx, typed: Partial<ClientProfile> & { readonly name: string }): Promise<string> {
    const business = await this.business.current(tx);
    const empty = { phone: null, email: null, locale: null, birthday: null, tags: [], preferences: null };
    const profile = readProfile({ ...empty, ...typed }, business.country);
    const record = recordOf(profile, business);
    const id = newId();
    await this.refuseKnown(tx, record);
    const added = await this.clients.insert(tx, { ...record, id, source: 'staff', externalId: null });
    if (!added) await this.refuseKnown(tx, record);
    const createdAt = tx.now.toISOString();
    await this.outbox.append(tx, { type: 'client.created.v1', clientId: id, source: 'staff', createdAt });
    await this.audit.record(tx, { action: 'client.created', subjectType: 'client', subjectId: id, after: profile });
    await tx.announce('client', id);
    return id;
  }

  private async refuseKnown(tx: Tx, record: ClientRecord): Promise<void> {
    const known = await this.clients.findByContact(tx, record);
    if (known) throw new DomainError(crmProblems.client_exists, { extensions: { clientId: known.id } });
  }
}
