import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ImportFile, StoredImport } from '../../../domain/import/import-state.js';
import { LoadDays } from '../load-days.js';
import { WriteDays } from '../write-days.js';
import type { ImportStep, StepResult } from './step.js';

/** The run: takes over the next clients' days with their clients, bookings and sales. */
@Injectable()
export class MakeVisits implements ImportStep {
  constructor(
    private readonly days: LoadDays,
    private readonly write: WriteDays,
  ) {}

  async execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult> {
    const { clients, joined, rows, last } = await this.days.execute(tx, stored, files);
    if (!last) return { phase: 'clearing', cursor: {}, rows: 0 };
    const created = await this.write.execute(tx, stored, files, clients, joined);
    return {
      phase: 'visits',
      cursor: { after: last },
      rows,
      tallies: {
        clients: { created: created.clients },
        visits: { created: created.visits },
        cancellations: { created: created.cancellations },
        sales: { created: created.sales },
      },
    };
  }
}
