import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Relation } from '../domain/relation.js';
import { overdueStages } from '../domain/stage.js';
import { RELATION_SQL, stageSql } from './stage-sql.js';

export interface RelationCount {
  readonly relation: Relation;
  readonly clients: number;
  /** How many of them have stayed away longer than their rhythm. */
  readonly missed: number;
}

const STAGE = stageSql('$2', '$3');
const MISSED = `('${overdueStages.join(`', '`)}')`;

/** How many clients are how close; the archive is not counted. */
@Injectable()
export class RelationsReadModel {
  counts(tx: Tx, today: string): Promise<RelationCount[]> {
    return tx.query<RelationCount>(
      `SELECT relation, count(*)::integer AS clients, count(*) FILTER (WHERE stage IN ${MISSED})::integer AS missed
       FROM (SELECT ${RELATION_SQL} AS relation, ${STAGE} AS stage FROM crm.client c
         WHERE c.business_id = $1 AND c.archived_at IS NULL) c GROUP BY relation`,
      [tx.businessId, tx.now, today],
    );
  }
}
