import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { LikenessReason } from '../domain/likeness.js';

export interface Likeness {
  readonly one: string;
  readonly other: string;
  readonly reason: LikenessReason;
}

/** Pairs of clients who may be one person, the likeliest first: same number or address, same name and birthday, same name. */
@Injectable()
export class DuplicatesReadModel {
  async pairs(tx: Tx, limit: number): Promise<Likeness[]> {
    return tx.query<Likeness>(
      `WITH live AS (SELECT id, phone, lower(email) AS email, right(birthday, 5) AS birthday, sort_name, created_at FROM crm.client
         WHERE business_id = $1 AND archived_at IS NULL AND erased_at IS NULL AND merged_into IS NULL),
       alike AS (
         SELECT a.id AS one, b.id AS other, 1 AS rank FROM live a JOIN live b ON a.phone = b.phone AND a.id < b.id
         UNION ALL SELECT a.id, b.id, 2 FROM live a JOIN live b ON a.email = b.email AND a.id < b.id
         UNION ALL SELECT a.id, b.id, 3 FROM live a JOIN live b ON a.sort_name = b.sort_name AND a.birthday = b.birthday AND a.id < b.id
         UNION ALL SELECT a.id, b.id, 4 FROM live a JOIN live b ON a.sort_name = b.sort_name AND a.id < b.id
           AND (a.phone IS NULL OR b.phone IS NULL) AND (a.email IS NULL OR b.email IS NULL))
       SELECT one, other, (ARRAY['phone', 'email', 'birthday', 'name'])[min(rank)] AS reason FROM alike
       GROUP BY one, other ORDER BY min(rank), one, other LIMIT $2`,
      [tx.businessId, limit],
    );
  }
}
