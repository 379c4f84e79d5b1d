import { Injectable } from '@nestjs/common';
import { DomainError, type Locale } from '@stamgast/kernel';
import { prepared, violatedConstraint, type Tx } from '@stamgast/platform/database';
import { In } from 'typeorm';
import type { Client, ClientHistory, ClientProfile, ClientSource, ContactKeys } from '../domain/client.js';
import { crmProblems } from '../domain/crm-problems.js';
import { ClientEntity } from './crm.entities.js';

/** A client as written, with what is derived from its name and contact. */
export interface ClientRecord extends ClientProfile, ContactKeys {
  readonly sortName: string;
  readonly words: readonly string[];
}

export interface NewClient extends ClientRecord {
  readonly id: string;
  readonly source: ClientSource;
  readonly externalId: string | null;
}

// Two branches, because OR would keep the planner from the two unique keys; the number goes before the address.
const KNOWN = `SELECT id FROM (
    SELECT 1 AS rank, id FROM crm.client WHERE business_id = $1 AND phone_key = $2
    UNION ALL SELECT 2, id FROM crm.client WHERE business_id = $1 AND email_key = $3) known
  ORDER BY rank LIMIT 1`;

const BY_CONTACT = prepared(KNOWN);

const INSERT = prepared(`WITH client AS (
    INSERT INTO crm.client (business_id, id, name, sort_name, phone, phone_key, email, email_key, locale, birthday,
      tags, preferences, source, external_id, created_at, updated_at)
    SELECT $1, id, name, sort_name, phone, phone_key, email, email_key, locale, birthday,
      ARRAY(SELECT jsonb_array_elements_text(tags)), preferences, source, external_id, $2, $2
    FROM jsonb_to_recordset($3::jsonb) AS c (id uuid, name text, sort_name text, phone text, phone_key text, email text,
      email_key text, locale text, birthday text, tags jsonb, preferences text, source text, external_id text)
    ON CONFLICT DO NOTHING RETURNING id),
  words AS (
    INSERT INTO crm.client_word (business_id, client_id, word)
    SELECT $1, client.id, w.word FROM client JOIN unnest($4::uuid[], $5::text[]) AS w (client_id, word) ON w.client_id = client.id
    ON CONFLICT DO NOTHING)
  SELECT id FROM client`);

// Finds and inserts in one statement, because most who book online for the first time are new.
// Whoever is found is held, so that nobody erases or merges them before the visit is written that they are found for.
const FIND_OR_INSERT = prepared(`WITH known AS (${KNOWN}),
  held AS (
    SELECT coalesce(c.merged_into, c.id) AS id FROM known JOIN crm.client c ON c.business_id = $1 AND c.id = known.id
    WHERE c.erased_at IS NULL FOR KEY SHARE OF c),
  client AS (
    INSERT INTO crm.client (business_id, id, name, sort_name, phone, phone_key, email, email_key, locale, birthday,
      tags, preferences, source, created_at, updated_at)
    SELECT $1, $4, $5, $6, $7, $2, $8, $3, $9, $10, $11, $12, $13, $14, $14 WHERE NOT EXISTS (SELECT 1 FROM known)
    ON CONFLICT DO NOTHING RETURNING id),
  words AS (
    INSERT INTO crm.client_word (business_id, client_id, word)
    SELECT $1, client.id, w.word FROM client, unnest($15::text[]) AS w (word) ON CONFLICT DO NOTHING)
  SELECT id, false AS created FROM held UNION ALL SELECT id, true FROM client`);

@Injectable()
export class ClientRepository {
  /** The client with this id, or who took over from them. */
  async find(tx: Tx, id: string): Promise<Client | null> {
    const row = await this.row(tx, id);
    const kept = row?.mergedInto ? await this.row(tx, row.mergedInto) : row;
    return kept && clientOf(kept);
  }

  /** The client with this id, whoever took over from them. */
  async findSelf(tx: Tx, id: string): Promise<Client | null> {
    const row = await this.row(tx, id);
    return row && clientOf(row);
  }

  private row(tx: Tx, id: string): Promise<ClientEntity | null> {
    return tx.manager.findOneBy(ClientEntity, { businessId: tx.businessId, id });
  }

  /** By the id asked for: the client, or the one whom they were merged into. */
  async findKept(tx: Tx, ids: readonly string[]): Promise<Map<string, Client>> {
    const asked = await this.rows(tx, ids);
    const into = await this.rows(
      tx,
      asked.flatMap((row) => row.mergedInto ?? []),
    );
    const keptBy = new Map(into.map((row) => [row.id, row]));
    return new Map(
      asked.flatMap((row) => {
        const kept = row.mergedInto ? keptBy.get(row.mergedInto) : row;
        return kept ? [[row.id, clientOf(kept)] as const] : [];
      }),
    );
  }

  async findAll(tx: Tx, ids: readonly string[]): Promise<Client[]> {
    return (await this.rows(tx, ids)).map(clientOf);
  }

  private async rows(tx: Tx, ids: readonly string[]): Promise<ClientEntity[]> {
    if (ids.length === 0) return [];
    return tx.manager.findBy(ClientEntity, { businessId: tx.businessId, id: In([...new Set(ids)]) });
  }

  /**
   * The id under which this client is kept, held against being erased or merged until the transaction ends; null when
   * there is nobody any more.
   */
  async hold(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT coalesce(merged_into, id) AS id FROM crm.client
       WHERE business_id = $1 AND id = $2 AND erased_at IS NULL FOR KEY SHARE`,
      [tx.businessId, id],
    );
    return row?.id ?? null;
  }

  async tracesOf(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ trace: string }>(
      `SELECT DISTINCT trace FROM crm.client c, unnest(ARRAY[c.name, c.phone, c.email, c.external_id]) AS t (trace)
       WHERE c.business_id = $1 AND (c.id = $2 OR c.merged_into = $2) AND t.trace IS NOT NULL`,
      [tx.businessId, id],
    );
    return rows.map((row) => row.trace);
  }

  async withPhone(tx: Tx, phone: string): Promise<Client[]> {
    const rows = await tx.manager.findBy(ClientEntity, { businessId: tx.businessId, phone });
    return rows.map(clientOf).sort((a, b) => Number(b.phoneKey !== null) - Number(a.phoneKey !== null));
  }

  /** The client with this phone number, else the one with this e-mail address. */
  async findByContact(tx: Tx, keys: ContactKeys): Promise<Client | null> {
    const [found] = await tx.query<{ id: string }>(BY_CONTACT, [tx.businessId, keys.phoneKey, keys.emailKey]);
    return found ? this.find(tx, found.id) : null;
  }

  async idsByExternalId(tx: Tx, externalIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ externalId: string; id: string }>(
      `SELECT external_id AS "externalId", coalesce(merged_into, id) AS id FROM crm.client
       WHERE business_id = $1 AND external_id = ANY($2::text[])`,
      [tx.businessId, externalIds],
    );
    return new Map(rows.map((row) => [row.externalId, row.id]));
  }

  /** Which clients have the given phone numbers and e-mail addresses. */
  async ownersOfContacts(
    tx: Tx,
    keys: readonly ContactKeys[],
  ): Promise<{ readonly phones: Map<string, string>; readonly emails: Map<string, string> }> {
    const owners = { phones: new Map<string, string>(), emails: new Map<string, string>() };
    const rows = await tx.query<ContactKeys & { id: string }>(
      `SELECT id, phone_key AS "phoneKey", email_key AS "emailKey" FROM crm.client
       WHERE business_id = $1 AND phone_key = ANY($2::text[])
       UNION SELECT id, phone_key, email_key FROM crm.client WHERE business_id = $1 AND email_key = ANY($3::text[])`,
      [tx.businessId, keys.flatMap((one) => one.phoneKey ?? []), keys.flatMap((one) => one.emailKey ?? [])],
    );
    for (const { id, phoneKey, emailKey } of rows) {
      if (phoneKey) owners.phones.set(phoneKey, id);
      if (emailKey) owners.emails.set(emailKey, id);
    }
    return owners;
  }

  /** The next client ids in their order, archived ones too. */
  async idsAfter(tx: Tx, last: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM crm.client WHERE business_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [tx.businessId, last, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Removes clients of one source with all that hangs on them; gives how many there were. */
  async removeOf(tx: Tx, source: ClientSource): Promise<number> {
    const rows = await tx.query(
      `WITH gone AS (DELETE FROM crm.client WHERE business_id = $1 AND source = $2 RETURNING id),
         words AS (DELETE FROM crm.client_word WHERE business_id = $1 AND client_id IN (SELECT id FROM gone))
       SELECT id FROM gone`,
      [tx.businessId, source],
    );
    return rows.length;
  }

  /** The clients of a source, locked until the transaction ends. */
  async lockOf(tx: Tx, source: ClientSource): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM crm.client WHERE business_id = $1 AND source = $2 ORDER BY id FOR UPDATE`,
      [tx.businessId, source],
    );
    return rows.map((row) => row.id);
  }

  /** Makes clients the business's own, whatever brought them. */
  async adopt(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE crm.client SET source = 'staff', external_id = NULL, updated_at = $3, version = version + 1
       WHERE business_id = $1 AND id = ANY ($2::uuid[])`,
      [tx.businessId, ids, tx.now],
    );
  }

  /** The client whom the contact leads to, else the given one, now stored; null where somebody else was faster. */
  async findOrInsert(tx: Tx, client: NewClient): Promise<{ readonly id: string; readonly created: boolean } | null> {
    const { id, name, sortName, phone, phoneKey, email, emailKey, locale, birthday, tags, preferences } = client;
    const contact = [phoneKey, emailKey, id, name, sortName, phone, email];
    const rest = [locale, birthday, tags, preferences, client.source, tx.now, client.words];
    const [row] = await tx.query<{ id: string; created: boolean }>(FIND_OR_INSERT, [
      tx.businessId,
      ...contact,
      ...rest,
    ]);
    return row ?? null;
  }

  /** False when another client has the phone number, the e-mail address or the external id. */
  async insert(tx: Tx, client: NewClient): Promise<boolean> {
    return (await this.insertAll(tx, [client])).size > 0;
  }

  /** Inserts all that do not collide with a client that exists; gives the ids of the inserted. */
  async insertAll(tx: Tx, clients: readonly NewClient[]): Promise<ReadonlySet<string>> {
    if (clients.length === 0) return new Set();
    const words = clients.flatMap((client) => client.words.map((word) => ({ id: client.id, word })));
    // A plan kept for one is none for thousands.
    const rows = await tx.query<{ id: string }>(clients.length === 1 ? INSERT : INSERT.text, [
      tx.businessId,
      tx.now,
      JSON.stringify(clients.map(columnsOf)),
      words.map((pair) => pair.id),
      words.map((pair) => pair.word),
    ]);
    return new Set(rows.map((row) => row.id));
  }

  /** False when the version is no longer the newest. Refuses a contact that another client has. */
  async update(tx: Tx, id: string, version: number, change: ClientRecord, archivedAt: Date | null): Promise<boolean> {
    const { words, tags, ...columns } = change;
    const result = await tx.manager
      .createQueryBuilder()
      .update(ClientEntity)
      .set({ ...columns, tags: [...tags], archivedAt, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute()
      .catch(refuseTakenContact);
    if (result.affected !== 1) return false;
    await tx.query(`DELETE FROM crm.client_word WHERE business_id = $1 AND client_id = $2`, [tx.businessId, id]);
    await this.insertWords(tx, [{ id, words }]);
    return true;
  }

  /** Keeps what a client's bookings and purchases add up to; no new version, because nobody wrote anything. */
  async saveHistory(tx: Tx, id: string, history: Partial<Omit<ClientHistory, 'referrals'>>): Promise<void> {
    const { spent, visitValue, ...columns } = history;
    const amounts = {
      ...(spent === undefined ? {} : { spentAmount: String(spent) }),
      ...(visitValue === undefined ? {} : { visitValueAmount: visitValue === null ? null : String(visitValue) }),
    };
    const where = { businessId: tx.businessId, id };
    await tx.manager.update(ClientEntity, where, { ...columns, ...amounts, updatedAt: tx.now });
  }

  /** Holds the client's row to the end of the transaction; false when there is none. */
  async lock(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM crm.client WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE`, [
      tx.businessId,
      id,
    ]);
    return rows.length > 0;
  }

  private async insertWords(
    tx: Tx,
    clients: readonly { readonly id: string; readonly words: readonly string[] }[],
  ): Promise<void> {
    const pairs = clients.flatMap((client) => client.words.map((word) => ({ id: client.id, word })));
    if (pairs.length === 0) return;
    await tx.query(
      `INSERT INTO crm.client_word (business_id, client_id, word)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[]) ON CONFLICT DO NOTHING`,
      [tx.businessId, pairs.map((pair) => pair.id), pairs.map((pair) => pair.word)],
    );
  }
}

function refuseTakenContact(error: unknown): never {
  const constraint = violatedConstraint(error);
  if (constraint === 'client_phone_key' || constraint === 'client_email_key')
    throw new DomainError(crmProblems.client_exists);
  throw error;
}

function columnsOf(client: NewClient): object {
  const { sortName, phoneKey, emailKey, externalId, words: _, ...same } = client;
  return { ...same, sort_name: sortName, phone_key: phoneKey, email_key: emailKey, external_id: externalId };
}

/** The domain's client from its row. */
export function clientOf(row: ClientEntity): Client {
  const { businessId: _business, sortName: _sort, updatedAt: _updated, timeZone: _zone, ...rest } = row;
  const { spentAmount, visitValueAmount, source, locale, ...same } = rest;
  return {
    ...same,
    source: source as ClientSource,
    locale: locale as Locale | null,
    spent: Number(spentAmount),
    visitValue: visitValueAmount === null ? null : Number(visitValueAmount),
  };
}
