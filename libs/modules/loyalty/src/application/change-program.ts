import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import type { Program, ProgramTerms } from '../domain/program.js';
import { ProgramRepository } from '../persistence/program.repository.js';

/** Starts or changes the business's one programme; what was earned stays as it was. */
@Injectable()
export class ChangeProgram {
  constructor(
    private readonly programs: ProgramRepository,
    private readonly audit: AuditLog,
  ) {}

  load(tx: Tx): Promise<Program | null> {
    return this.programs.load(tx);
  }

  async create(tx: Tx, terms: ProgramTerms): Promise<Program> {
    const program = await this.programs.insert(tx, terms);
    if (!program) throw new DomainError(loyaltyProblems.program_exists);
    await this.audit.record(tx, {
      action: 'program.created',
      subjectType: 'program',
      subjectId: program.id,
      after: terms,
    });
    return program;
  }

  async change(tx: Tx, id: string, version: number, terms: ProgramTerms): Promise<Program> {
    const before = await this.programs.load(tx);
    if (before?.id !== id) throw new DomainError(platformProblems.not_found);
    if (!(await this.programs.update(tx, id, version, terms))) throw staleVersion(before.version);
    await this.audit.record(tx, {
      action: 'program.changed',
      subjectType: 'program',
      subjectId: id,
      before,
      after: terms,
    });
    return { ...terms, id, version: version + 1 };
  }
}
