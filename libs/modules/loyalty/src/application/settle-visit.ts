import { Injectable } from '@nestjs/common';
import { pointsForVisit } from '@stamgast/loyalty-rules';
import type { Tx } from '@stamgast/platform/database';
import type { EarningTerms, Program } from '../domain/program.js';
import { EarningRepository, type Earning } from '../persistence/earning.repository.js';
import { ProgramRepository } from '../persistence/program.repository.js';
import { MovePoints } from './move-points.js';

/**
 * Brings a visit's points to what they should be, whatever has just become known of it: completed and paid earns,
 * taking the completion back reverses exactly, a refund reverses what it takes away (D62, D67).
 */
@Injectable()
export class SettleVisit {
  constructor(
    private readonly earnings: EarningRepository,
    private readonly programs: ProgramRepository,
    private readonly points: MovePoints,
  ) {}

  async execute(tx: Tx, bookingId: string, change: (earning: Earning) => Earning): Promise<void> {
    const told = change(await this.earnings.lock(tx, bookingId));
    const program = await this.programs.load(tx);
    const terms = told.terms ?? (program?.enabled ? earningTerms(program) : null);
    const known = { ...told, terms };
    const due = terms ? pointsDue(terms, known) : 0;
    const difference = due - known.earnedPoints;
    if (difference === 0 || !known.clientId) return this.earnings.store(tx, told);
    const changes = known.changes + 1;
    const movement = { clientId: known.clientId, bookingId, rewardId: null, key: `visit:${bookingId}:${changes}` };
    if (difference > 0) await this.points.gain(tx, { ...movement, kind: 'earn', reason: 'visit' }, difference);
    else
      await this.points.lose(
        tx,
        { ...movement, kind: 'reverse', reason: known.completed ? 'refund' : 'undone' },
        0 - difference,
      );
    await this.earnings.store(tx, { ...known, earnedPoints: due, changes });
  }
}

function earningTerms({ kind, points, perAmount, base }: Program): EarningTerms {
  return { kind, points, perAmount, base };
}

function pointsDue(program: EarningTerms, earning: Earning): number {
  const { completed, total, paid, refunded, tax } = earning;
  if (!completed || total === null || paid < total) return 0;
  const kept = paid - refunded;
  if (program.kind === 'per_visit' && total > 0 && kept === 0) return 0;
  return pointsForVisit(program, { paid: kept, tax: paid === 0 ? 0 : Math.round((tax * kept) / paid) });
}
