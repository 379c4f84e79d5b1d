import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { PlanMatching } from '../waitlist/plan-matching.js';
import { changedFields } from '../../domain/changed-fields.js';

/** A change of the set-up, with the thing as callers saw and see it; null before its making and after its end. */
export interface SetupChange {
  readonly action: string;
  readonly type: string;
  /** What listeners are told of; the type itself when absent. */
  readonly announce?: string;
  readonly id: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** Writes a change into the audit log and tells whoever has the set-up open. */
@Injectable()
export class RecordChange {
  constructor(
    private readonly audit: AuditLog,
    private readonly planMatching: PlanMatching,
  ) {}

  async execute(tx: Tx, { action, type, announce, id, before, after }: SetupChange): Promise<void> {
    const states = before && after ? changedFields(before, after) : { before, after };
    await this.audit.record(tx, { action, subjectType: type, subjectId: id, ...states });
    await tx.announce(announce ?? type, id);
    // Hours, days off, closures, people, services and rules: any of them may free time that somebody waits for.
    await this.planMatching.soon(tx);
  }
}
