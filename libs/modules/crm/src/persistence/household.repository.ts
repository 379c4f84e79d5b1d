import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Household } from '../domain/household.js';

@Injectable()
export class HouseholdRepository {
  /** The household that a client belongs to; null for who is on their own. */
  async ofClient(tx: Tx, clientId: string): Promise<Household | null> {
    const rows = await tx.query<{ id: string; version: number; clientId: string; payer: boolean }>(
      `SELECT h.id, h.version, m.client_id AS "clientId", m.payer
       FROM crm.household_member own
         JOIN crm.household h ON h.business_id = own.business_id AND h.id = own.household_id
         JOIN crm.household_member m ON m.business_id = h.business_id AND m.household_id = h.id
         JOIN crm.client c ON c.business_id = m.business_id AND c.id = m.client_id
       WHERE own.business_id = $1 AND own.client_id = $2 ORDER BY c.sort_name, c.id`,
      [tx.businessId, clientId],
    );
    const [first] = rows;
    if (!first) return null;
    const payerId = rows.find((row) => row.payer)?.clientId ?? null;
    return { id: first.id, version: first.version, memberIds: rows.map((row) => row.clientId), payerId };
  }

  /** In which households some clients are, by client; without those who are in none. */
  async householdIds(tx: Tx, clientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ clientId: string; id: string }>(
      `SELECT client_id AS "clientId", household_id AS id FROM crm.household_member
       WHERE business_id = $1 AND client_id = ANY ($2::uuid[])`,
      [tx.businessId, clientIds],
    );
    return new Map(rows.map((row) => [row.clientId, row.id]));
  }

  /** Who pays for some clients, by client; without those for whom nobody else does. */
  async payersOf(tx: Tx, clientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (clientIds.length === 0) return new Map();
    const rows = await tx.query<{ clientId: string; payerId: string }>(
      `SELECT m.client_id AS "clientId", p.client_id AS "payerId"
       FROM crm.household_member m
         JOIN crm.household_member p ON p.business_id = m.business_id AND p.household_id = m.household_id AND p.payer
       WHERE m.business_id = $1 AND m.client_id = ANY ($2::uuid[]) AND NOT m.payer`,
      [tx.businessId, clientIds],
    );
    return new Map(rows.map((row) => [row.clientId, row.payerId]));
  }

  /** The members for whom some clients pay and who have neither number nor address of their own. */
  async reachedThrough(tx: Tx, payerIds: readonly string[]): Promise<string[]> {
    if (payerIds.length === 0) return [];
    const rows = await tx.query<{ id: string }>(
      `SELECT c.id FROM crm.household_member p
         JOIN crm.household_member m ON m.business_id = p.business_id AND m.household_id = p.household_id AND NOT m.payer
         JOIN crm.client c ON c.business_id = m.business_id AND c.id = m.client_id
       WHERE p.business_id = $1 AND p.payer AND p.client_id = ANY ($2::uuid[]) AND c.phone IS NULL AND c.email IS NULL
         AND c.erased_at IS NULL ORDER BY c.id`,
      [tx.businessId, payerIds],
    );
    return rows.map((row) => row.id);
  }

  async create(tx: Tx, id: string): Promise<void> {
    await tx.query(`INSERT INTO crm.household (business_id, id, created_at) VALUES ($1, $2, $3)`, [
      tx.businessId,
      id,
      tx.now,
    ]);
  }

  /** Makes these, and nobody else, the members; the version goes up. */
  async put(tx: Tx, id: string, memberIds: readonly string[], payerId: string | null): Promise<void> {
    await tx.query(
      `DELETE FROM crm.household_member WHERE business_id = $1 AND household_id = $2 AND client_id <> ALL ($3::uuid[])`,
      [tx.businessId, id, memberIds],
    );
    // One payer at a time: the old one stands back before the new one steps forward.
    await tx.query(
      `UPDATE crm.household_member SET payer = false
       WHERE business_id = $1 AND household_id = $2 AND payer AND client_id IS DISTINCT FROM $3::uuid`,
      [tx.businessId, id, payerId],
    );
    await tx.query(
      `INSERT INTO crm.household_member AS m (business_id, client_id, household_id, payer)
       SELECT $1, client_id, $2, client_id IS NOT DISTINCT FROM $4::uuid FROM unnest($3::uuid[]) AS n (client_id)
       ON CONFLICT (business_id, client_id) DO UPDATE SET payer = excluded.payer WHERE m.household_id = excluded.household_id`,
      [tx.businessId, id, memberIds, payerId],
    );
    await tx.query(`UPDATE crm.household SET version = version + 1 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
    ]);
  }

  /** Everybody in it is on their own from now on. */
  async dissolve(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM crm.household WHERE business_id = $1 AND id = $2`, [tx.businessId, id]);
  }
}
