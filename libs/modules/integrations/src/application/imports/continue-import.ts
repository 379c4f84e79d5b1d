import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { addTo, type ImportPhase, type StoredImport } from '../../domain/import/import-state.js';
import { ImportStores } from './import-stores.js';
import { CompareDays } from './steps/compare-days.js';
import { CountThings } from './steps/count-things.js';
import { MakeClients } from './steps/make-clients.js';
import { MakeSetup } from './steps/make-setup.js';
import { MakeVisits } from './steps/make-visits.js';
import { ReadSomeRows } from './steps/read-some-rows.js';
import type { ImportStep } from './steps/step.js';

const clearedAtOnce = 20_000;

/** The work of each phase that takes rows. */
@Injectable()
export class ImportSteps {
  readonly byPhase: Readonly<Partial<Record<ImportPhase, ImportStep>>>;

  constructor(
    reading: ReadSomeRows,
    counting: CountThings,
    comparing: CompareDays,
    setup: MakeSetup,
    clients: MakeClients,
    visits: MakeVisits,
  ) {
    this.byPhase = { reading, counting, comparing, setup, clients, visits };
  }
}

/**
 * Does the next chunk of an import. Chunk and cursor commit together: whoever is killed has lost nothing, and the next
 * one goes on where the last chunk that was kept ended.
 */
@Injectable()
export class ContinueImport {
  constructor(
    private readonly stores: ImportStores,
    private readonly steps: ImportSteps,
  ) {}

  /** Whether there is more to do. */
  async execute(tx: Tx, id: string): Promise<boolean> {
    const stored = await this.stores.imports.lock(tx, id);
    if (!stored || stored.phase === 'over') return false;
    if (stored.phase === 'clearing') return this.clear(tx, stored);
    const step = this.steps.byPhase[stored.phase];
    if (!step) throw new Error(`No step does ${stored.phase}`);
    const result = await step.execute(tx, stored, await this.stores.imports.files(tx, id));
    const findings = result.findings ?? [];
    await this.stores.findings.insertAll(tx, id, findings);
    const errors = findings.filter((one) => !one.used).length;
    const tell = await this.stores.imports.advance(tx, id, {
      phase: result.phase,
      cursor: result.cursor,
      rows: result.rows,
      summary: addTo(stored.summary, result.tallies ?? {}),
      errors,
      warnings: findings.length - errors,
    });
    if (result.phase === 'over')
      await this.stores.imports.changeState(tx, id, { state: 'checked', phase: 'over', finishedAt: null });
    if (tell || result.phase === 'over') await tx.announce('import', id);
    return result.phase !== 'over';
  }

  /** Says that it cannot go on. */
  async fail(tx: Tx, id: string): Promise<void> {
    const stored = await this.stores.imports.lock(tx, id);
    if (!stored || !['checking', 'running'].includes(stored.state)) return;
    await this.stores.imports.changeState(tx, id, { state: 'failed', phase: 'over', finishedAt: tx.now });
    await tx.announce('import', id);
  }

  /** The rows are no longer needed; what was uploaded stays. */
  private async clear(tx: Tx, stored: StoredImport): Promise<boolean> {
    const removed = await this.stores.rows.removeSome(tx, stored.id, clearedAtOnce);
    if (removed === clearedAtOnce) return true;
    const state = stored.state === 'running' ? 'done' : stored.state;
    const finishedAt = stored.finishedAt ?? tx.now;
    await this.stores.imports.changeState(tx, stored.id, { state, phase: 'over', finishedAt });
    await tx.announce('import', stored.id);
    return false;
  }
}
