import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import { staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Restraint } from '../domain/restraint.js';
import { RestraintRepository } from '../persistence/restraint.repository.js';

/** How often is too often, and which services stay unnamed. */
@Injectable()
export class ChangeRestraint {
  constructor(
    private readonly restraints: RestraintRepository,
    private readonly audit: AuditLog,
  ) {}

  read(tx: Tx): Promise<Restraint> {
    return this.restraints.load(tx);
  }

  async execute(tx: Tx, version: number, change: Partial<Omit<Restraint, 'version'>>): Promise<Restraint> {
    const before = await this.restraints.load(tx);
    const after: Restraint = {
      capDays: { ...before.capDays, ...change.capDays },
      discreetServiceIds: [...new Set(change.discreetServiceIds ?? before.discreetServiceIds)],
      version,
    };
    if (!(await this.restraints.save(tx, after))) throw staleVersion(before.version);
    const shown = ({ capDays, discreetServiceIds }: Restraint) => ({ ...capDays, discreetServiceIds });
    await this.audit.record(tx, {
      action: 'restraint.changed',
      subjectType: 'business',
      subjectId: tx.businessId,
      before: shown(before),
      after: shown(after),
    });
    return { ...after, version: version + 1 };
  }
}
