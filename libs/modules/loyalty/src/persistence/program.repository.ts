import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import type { Program, ProgramTerms } from '../domain/program.js';
import { ProgramEntity } from './loyalty.entities.js';

@Injectable()
export class ProgramRepository {
  async load(tx: Tx): Promise<Program | null> {
    const row = await tx.manager.findOneBy(ProgramEntity, { businessId: tx.businessId });
    return row && read(row);
  }

  /** Null when there is a programme already. */
  async insert(tx: Tx, terms: ProgramTerms): Promise<Program | null> {
    const id = newId();
    const rows = await tx.query(
      `INSERT INTO loyalty.program (business_id, id, name, enabled, unit, kind, points, per_amount, base)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (business_id) DO NOTHING RETURNING id`,
      [tx.businessId, id, terms.name, terms.enabled, terms.unit, terms.kind, terms.points, terms.perAmount, terms.base],
    );
    return rows.length > 0 ? { ...terms, id, version: 1 } : null;
  }

  async update(tx: Tx, id: string, version: number, terms: ProgramTerms): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE loyalty.program SET name = $4, enabled = $5, unit = $6, kind = $7, points = $8, per_amount = $9, base = $10, version = version + 1
       WHERE business_id = $1 AND id = $2 AND version = $3 RETURNING id`,
      [
        tx.businessId,
        id,
        version,
        terms.name,
        terms.enabled,
        terms.unit,
        terms.kind,
        terms.points,
        terms.perAmount,
        terms.base,
      ],
    );
    return rows.length > 0;
  }
}

function read(row: ProgramEntity): Program {
  const { businessId: _business, kind, base, perAmount, ...rest } = row;
  return {
    ...rest,
    kind: kind as Program['kind'],
    base: base as Program['base'],
    perAmount: perAmount === null ? null : Number(perAmount),
  };
}
