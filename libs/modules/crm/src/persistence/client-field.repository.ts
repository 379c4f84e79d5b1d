import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ClientField, FieldValue } from '../domain/client-field.js';
import { ClientFieldEntity } from './client-field.entities.js';

export interface StoredValue {
  readonly fieldId: string;
  readonly value: FieldValue;
}

@Injectable()
export class ClientFieldRepository {
  /** In their order, with those in the archive last. */
  async all(tx: Tx): Promise<ClientField[]> {
    const rows = await tx.manager.find(ClientFieldEntity, {
      where: { businessId: tx.businessId },
      order: { archived: 'ASC', position: 'ASC', id: 'ASC' },
    });
    return rows.map(fieldOf);
  }

  async byId(tx: Tx, id: string): Promise<ClientField | null> {
    const row = await tx.manager.findOneBy(ClientFieldEntity, { businessId: tx.businessId, id });
    return row && fieldOf(row);
  }

  /** After all others. */
  async insert(tx: Tx, { id, name, help, kind, options, form }: ClientField): Promise<void> {
    await tx.query(
      `INSERT INTO crm.client_field (business_id, id, name, help, kind, options, form, position)
       SELECT $1, $2, $3, $4, $5, $6::text[], $7, coalesce(max(position) + 1, 0) FROM crm.client_field WHERE business_id = $1`,
      [tx.businessId, id, name, help, kind, options, form],
    );
  }

  async update(tx: Tx, { id, version, name, help, options, form, archived }: ClientField): Promise<boolean> {
    const where = { businessId: tx.businessId, id, version };
    const next = { name, help, options: [...options], form, archived, version: version + 1 };
    return (await tx.manager.update(ClientFieldEntity, where, next)).affected === 1;
  }

  /** The ids of those in use, held until the transaction ends, so that two orders do not mix. */
  async lockInUse(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM crm.client_field WHERE business_id = $1 AND NOT archived ORDER BY id FOR UPDATE`,
      [tx.businessId],
    );
    return rows.map(({ id }) => id);
  }

  async arrange(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE crm.client_field f SET position = o.place FROM unnest($2::uuid[]) WITH ORDINALITY AS o (id, place)
       WHERE f.business_id = $1 AND f.id = o.id`,
      [tx.businessId, ids],
    );
  }

  async valuesOf(tx: Tx, clientId: string): Promise<StoredValue[]> {
    return tx.query(
      `SELECT field_id AS "fieldId", value FROM crm.client_field_value WHERE business_id = $1 AND client_id = $2`,
      [tx.businessId, clientId],
    );
  }

  async put(tx: Tx, clientId: string, fieldId: string, value: FieldValue | null): Promise<void> {
    if (value === null)
      await tx.query(`DELETE FROM crm.client_field_value WHERE business_id = $1 AND client_id = $2 AND field_id = $3`, [
        tx.businessId,
        clientId,
        fieldId,
      ]);
    else
      await tx.query(
        `INSERT INTO crm.client_field_value (business_id, client_id, field_id, value, at) VALUES ($1, $2, $3, $4::jsonb, $5)
         ON CONFLICT (business_id, client_id, field_id) DO UPDATE SET value = excluded.value, at = excluded.at`,
        [tx.businessId, clientId, fieldId, JSON.stringify(value), tx.now],
      );
  }

  /** Hands over what the other has nothing in the place of; gives the fields. */
  async handOver(tx: Tx, from: string, to: string): Promise<string[]> {
    const rows = await tx.query<{ fieldId: string }>(
      `UPDATE crm.client_field_value v SET client_id = $3 WHERE v.business_id = $1 AND v.client_id = $2
         AND NOT EXISTS (SELECT 1 FROM crm.client_field_value o
           WHERE o.business_id = v.business_id AND o.client_id = $3 AND o.field_id = v.field_id)
       RETURNING field_id AS "fieldId"`,
      [tx.businessId, from, to],
    );
    return rows.map((row) => row.fieldId);
  }

  async handBack(tx: Tx, from: string, to: string, fieldIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE crm.client_field_value v SET client_id = $2
       WHERE v.business_id = $1 AND v.client_id = $3 AND v.field_id = ANY ($4::uuid[])
         AND NOT EXISTS (SELECT 1 FROM crm.client_field_value o
           WHERE o.business_id = v.business_id AND o.client_id = $2 AND o.field_id = v.field_id)`,
      [tx.businessId, from, to, fieldIds],
    );
  }
}

function fieldOf({ businessId: _business, position: _position, ...field }: ClientFieldEntity): ClientField {
  return field;
}
