import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';

/** What is written down of a change; who made it, the transaction knows. */
export interface AuditRecord {
  readonly id: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: object | null;
  readonly after: object | null;
}

const INSERT = prepared(`INSERT INTO identity.audit_entry (business_id, id, at, actor_kind, actor_id, via, action,
    subject_type, subject_id, before, after, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`);

@Injectable()
export class AuditRepository {
  add(tx: Tx, { id, action, subjectType, subjectId, before, after }: AuditRecord): void {
    const { kind, id: actorId, via } = tx.actor;
    const changed = [before && JSON.stringify(before), after && JSON.stringify(after)];
    const values = [tx.businessId, id, tx.now, kind, actorId, via, action, subjectType, subjectId, ...changed];
    tx.send(INSERT, [...values, tx.requestId]);
  }
}
