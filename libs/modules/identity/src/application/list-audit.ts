import { Injectable } from '@nestjs/common';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';

export interface AuditQuery {
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly limit: number;
  /** Instant and id of the last entry of the page before. */
  readonly after: readonly [string, string] | null;
}

export interface AuditView {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  readonly via: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: object | null;
  readonly after: object | null;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly cursor: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly via: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** The audit log, newest first, of everything or of one subject. */
@Injectable()
export class ListAudit {
  async execute(tx: Tx, query: AuditQuery): Promise<Page<AuditView>> {
    const rows = await tx.query<Row>(
      `SELECT a.id, a.at, a.at::text AS cursor, a.actor_kind AS "actorKind", a.actor_id AS "actorId", m.name AS "actorName", a.via, a.action,
         a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.before, a.after
       FROM identity.audit_entry a LEFT JOIN identity.member m ON m.business_id = a.business_id AND m.id = a.actor_id
       WHERE a.business_id = $1 AND ($2::text IS NULL OR a.subject_type = $2) AND ($3::uuid IS NULL OR a.subject_id = $3)
         AND ($4::timestamptz IS NULL OR (a.at, a.id) < ($4::timestamptz, $5::uuid))
       ORDER BY a.at DESC, a.id DESC LIMIT $6`,
      [
        tx.businessId,
        query.subjectType ?? null,
        query.subjectId ?? null,
        query.after?.[0] ?? null,
        query.after?.[1] ?? null,
        query.limit + 1,
      ],
    );
    return pageOf(rows, query.limit, present, (row) => [row.cursor, row.id]);
  }
}

function present({ actorKind, actorId, actorName, cursor: _cursor, at, ...rest }: Row): AuditView {
  return { ...rest, at: at.toISOString(), actor: { kind: actorKind, id: actorId, name: actorName } };
}
