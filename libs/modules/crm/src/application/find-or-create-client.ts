import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import { BusinessFacade, type Business } from '@stamgast/identity';
import { invalidField, newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Client, ClientSource } from '../domain/client.js';
import { ClientRepository, type ClientRecord } from '../persistence/client.repository.js';
import { keysAfter, readEmail, readPhone, recordOf } from './contact.js';

/** Somebody as they introduce themselves; `phone` as typed. */
export interface Introduction {
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly locale?: Locale | null;
  readonly source: ClientSource;
}

export interface FoundClient {
  readonly id: string;
  readonly created: boolean;
}

const tries = 3;

/**
 * The client with this phone number, else with this e-mail address, else a new one. Two at once end with one client: the
 * unique keys decide, and the loser finds the winner's. What is on file is never changed by a visitor, who has proved
 * nothing; a team member's word fills what is empty.
 */
@Injectable()
export class FindOrCreateClient {
  constructor(
    private readonly clients: ClientRepository,
    private readonly business: BusinessFacade,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, introduction: Introduction): Promise<FoundClient> {
    const business = await this.business.current(tx);
    const record = recordFrom(introduction, business);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const { source } = introduction;
      const found = await this.clients.findOrInsert(tx, { ...record, id: newId(), source, externalId: null });
      if (!found) continue;
      const { id } = found;
      if (!found.created) {
        const known = await this.clients.find(tx, id);
        if (known && (await this.welcomeBack(tx, known, record, source, business))) return found;
        continue;
      }
      const createdAt = tx.now.toISOString();
      await this.outbox.append(tx, { type: 'client.created.v1', clientId: id, source, createdAt });
      await tx.announce('client', id);
      return found;
    }
    throw new Error('A client neither exists nor can be created');
  }

  /** False when somebody else has changed the client meanwhile. */
  private async welcomeBack(
    tx: Tx,
    known: Client,
    told: ClientRecord,
    source: ClientSource,
    business: Business,
  ): Promise<boolean> {
    const trusted = source !== 'online';
    const phone = known.phone ?? (trusted ? await this.unclaimed(tx, 'phone', told) : null);
    const email = known.email ?? (trusted ? await this.unclaimed(tx, 'email', told) : null);
    const grown = phone !== known.phone || email !== known.email;
    if (!grown && known.archivedAt === null) return true;
    const next = { ...known, phone, email };
    const record = { ...recordOf(next, business), ...keysAfter(known, next) };
    if (!(await this.clients.update(tx, known.id, known.version, record, null))) return false;
    await this.outbox.append(tx, { type: 'client.updated.v1', clientId: known.id });
    await tx.announce('client', known.id);
    return true;
  }

  /** What was told, unless it leads to another client. */
  private async unclaimed(tx: Tx, field: 'phone' | 'email', told: ClientRecord): Promise<string | null> {
    const keys = { phoneKey: null, emailKey: null, [`${field}Key`]: told[`${field}Key`] };
    return (await this.clients.findByContact(tx, keys)) ? null : told[field];
  }
}

function recordFrom(introduction: Introduction, business: Business): ClientRecord {
  const { phone: typedPhone, email: typedEmail, locale = null } = introduction;
  const phone = typedPhone?.trim() ? readPhone(typedPhone, business.country) : null;
  if (typedPhone?.trim() && !phone) throw invalidField('client.phone', 'is not a phone number');
  const email = typedEmail?.trim() ? readEmail(typedEmail) : null;
  if (typedEmail?.trim() && !email) throw invalidField('client.email', 'is not an e-mail address');
  const name = introduction.name.trim();
  return recordOf({ name, phone, email, locale, birthday: null, tags: [], preferences: null }, business);
}
