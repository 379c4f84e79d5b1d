import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import { BusinessFacade, type Business } from '@stamgast/identity';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ClientRepository, type NewClient } from '../persistence/client.repository.js';
import type { ConsentChannel } from '../domain/consent.js';
import { KeepImportedWords } from './keep-imported-words.js';
import { readEmail, readPhone, recordOf } from './contact.js';

/** A client of another system; `externalId` is what that system calls them. */
export interface ImportedClient {
  readonly externalId: string;
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly locale?: Locale | null;
  readonly birthday?: string | null;
  readonly tags?: readonly string[];
  readonly preferences?: string | null;
  readonly note?: string | null;
  /** What the other system says of marketing; what it does not say is null, and is not recorded. */
  readonly consents?: Readonly<Record<ConsentChannel, boolean | null>>;
}

export interface ImportOutcome {
  readonly externalId: string;
  readonly id: string;
  readonly created: boolean;
  /** Another client has this phone number or e-mail address: perhaps the same person. */
  readonly sharesContactWith: string | null;
}

/**
 * Takes over clients of another system, once per external id: a second run creates nothing. Who shares a phone number
 * or an e-mail address with somebody else stays a client of their own, and is reported. A contact that is none is left
 * out; the importer reports it by `readPhone` and `readEmail` beforehand.
 */
@Injectable()
export class ImportClients {
  constructor(
    private readonly clients: ClientRepository,
    private readonly business: BusinessFacade,
    private readonly outbox: Outbox,
    private readonly words: KeepImportedWords,
  ) {}

  async execute(tx: Tx, rows: readonly ImportedClient[], source: 'import' | 'demo'): Promise<ImportOutcome[]> {
    const business = await this.business.current(tx);
    const known = await this.clients.idsByExternalId(
      tx,
      rows.map((row) => row.externalId),
    );
    const fresh = firstOfEach(rows.filter((row) => !known.has(row.externalId)));
    const records = fresh.map((row) => newClient(row, source, business));
    const owners = await this.clients.ownersOfContacts(tx, records);
    const sharing = new Map<string, string>();
    const claimed = records.map((record) => {
      const other =
        claim(owners.phones, record.phoneKey, record.id) ?? claim(owners.emails, record.emailKey, record.id);
      if (other) sharing.set(record.externalId as string, other);
      return {
        ...record,
        phoneKey: owned(owners.phones, record.phoneKey, record.id),
        emailKey: owned(owners.emails, record.emailKey, record.id),
      };
    });
    const inserted = await this.clients.insertAll(tx, claimed);
    const createdAt = tx.now.toISOString();
    const clientIds = [...inserted];
    if (clientIds.length > 0)
      await this.outbox.append(tx, { type: 'client.imported.v1', source, createdAt, clientIds });
    const idOf = new Map(claimed.map((one) => [one.externalId as string, one.id]));
    const made = fresh.flatMap((row) => {
      const clientId = idOf.get(row.externalId) as string;
      return inserted.has(clientId) ? [{ clientId, note: row.note ?? null, consents: row.consents ?? null }] : [];
    });
    await this.words.execute(tx, made);
    const ids = new Map([...known, ...claimed.map((one) => [one.externalId as string, one.id] as const)]);
    return rows.map(({ externalId }) => {
      const id = ids.get(externalId) as string;
      return { externalId, id, created: inserted.has(id), sharesContactWith: sharing.get(externalId) ?? null };
    });
  }
}

type Owners = Map<string, string>;

/** Makes `id` the owner of a key that nobody has; gives the other owner if there is one. */
function claim(owners: Owners, key: string | null, id: string): string | null {
  if (!key) return null;
  const owner = owners.get(key);
  if (!owner) owners.set(key, id);
  return owner && owner !== id ? owner : null;
}

function owned(owners: Owners, key: string | null, id: string): string | null {
  return key && owners.get(key) === id ? key : null;
}

function firstOfEach(rows: readonly ImportedClient[]): ImportedClient[] {
  return [...new Map([...rows].reverse().map((row) => [row.externalId, row])).values()].reverse();
}

function newClient(row: ImportedClient, source: 'import' | 'demo', business: Business): NewClient {
  const profile = {
    name: row.name.trim(),
    phone: row.phone ? readPhone(row.phone, business.country) : null,
    email: row.email ? readEmail(row.email) : null,
    locale: row.locale ?? null,
    birthday: row.birthday ?? null,
    tags: row.tags ?? [],
    preferences: row.preferences ?? null,
  };
  const { externalId } = row;
  return { ...recordOf({ ...profile, externalId }, business), id: newId(), source, externalId };
}
