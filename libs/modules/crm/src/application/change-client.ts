import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { Outbox, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Client, ClientProfile, ContactKeys } from '../domain/client.js';
import { crmProblems } from '../domain/crm-problems.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { keysAfter, recordOf } from './contact.js';
import { ReadClient } from './read-client.js';
import { readProfile } from './read-profile.js';

export interface ClientChange extends Partial<ClientProfile> {
  readonly archived?: boolean;
}

const PROFILE = ['name', 'phone', 'email', 'locale', 'birthday', 'tags', 'preferences'] as const;

/** Changes what is written about a client, or puts the client into or out of the archive. */
@Injectable()
export class ChangeClient {
  constructor(
    private readonly reader: ReadClient,
    private readonly clients: ClientRepository,
    private readonly business: BusinessFacade,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, id: string, version: number, { archived, ...change }: ClientChange): Promise<void> {
    const known = await this.reader.load(tx, id);
    if (known.version !== version) throw staleVersion(known.version);
    const business = await this.business.current(tx);
    const profile = readProfile({ ...profileOf(known), ...definedOf(change) }, business.country);
    const archivedAt = (archived ?? known.archivedAt !== null) ? (known.archivedAt ?? tx.now) : null;
    const keys = keysAfter(known, profile);
    await this.refuseTaken(tx, known, keys);
    const record = { ...recordOf({ ...profile, externalId: known.externalId }, business), ...keys };
    if (!(await this.clients.update(tx, id, version, record, archivedAt))) throw staleVersion(version + 1);
    await this.outbox.append(tx, { type: 'client.updated.v1', clientId: id });
    await this.recordChange(tx, known, profile, archivedAt);
    await tx.announce('client', id);
  }

  private async refuseTaken(tx: Tx, known: Client, keys: ContactKeys): Promise<void> {
    for (const one of [
      { phoneKey: keys.phoneKey, emailKey: null },
      { phoneKey: null, emailKey: keys.emailKey },
    ]) {
      const owner = await this.clients.findByContact(tx, one);
      if (owner && owner.id !== known.id)
        throw new DomainError(crmProblems.client_exists, { extensions: { clientId: owner.id } });
    }
  }

  private async recordChange(tx: Tx, known: Client, next: ClientProfile, archivedAt: Date | null): Promise<void> {
    const changed = PROFILE.filter((field) => JSON.stringify(known[field]) !== JSON.stringify(next[field]));
    const pick = (profile: ClientProfile) => Object.fromEntries(changed.map((field) => [field, profile[field]]));
    const subject = { subjectType: 'client', subjectId: known.id };
    if (changed.length > 0)
      await this.audit.record(tx, { action: 'client.changed', ...subject, before: pick(known), after: pick(next) });
    if ((known.archivedAt === null) !== (archivedAt === null))
      await this.audit.record(tx, { action: archivedAt ? 'client.archived' : 'client.restored', ...subject });
  }
}

function profileOf({ name, phone, email, locale, birthday, tags, preferences }: Client): ClientProfile {
  return { name, phone, email, locale, birthday, tags, preferences };
}

function definedOf(change: Partial<ClientProfile>): Partial<ClientProfile> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
