import { Injectable } from '@nestjs/common';
import { BookingFacade } from '@stamgast/booking';
import { ClientsFacade } from '@stamgast/crm';
import { PaymentsFacade } from '@stamgast/payments';
import type { Tx } from '@stamgast/platform/database';
import type { ImportFile, StoredImport, Tally } from '../../../domain/import/import-state.js';
import type { Finding } from '../../../domain/import/rows.js';
import { ImportStores } from '../import-stores.js';
import { LoadDays } from '../load-days.js';
import type { ImportStep, StepResult } from './step.js';

/** The dry run: joins the days as the run will, and asks what of them is there already. */
@Injectable()
export class CompareDays implements ImportStep {
  constructor(
    private readonly stores: ImportStores,
    private readonly days: LoadDays,
    private readonly clients: ClientsFacade,
    private readonly bookings: BookingFacade,
    private readonly payments: PaymentsFacade,
  ) {}

  async execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult> {
    const { clients, joined, rows, last } = await this.days.execute(tx, stored, files);
    if (!last) return { phase: 'over', cursor: {}, rows: 0 };
    const known = await this.bookings.importedBookings(
      tx,
      [...joined.visits, ...joined.cancelled].map((one) => one.externalId),
    );
    const sold = await this.payments.importedSales(
      tx,
      joined.sales.map((one) => one.externalId),
    );
    return {
      phase: 'comparing',
      cursor: { after: last, lastClient: clients.at(-1) ?? stored.cursor.lastClient },
      rows,
      tallies: {
        clients: await this.tallyClients(tx, stored, clients),
        visits: { ...tally(joined.visits, known), ...skippedIn(joined.findings, files, 'bookings') },
        cancellations: { ...tally(joined.cancelled, known), ...skippedIn(joined.findings, files, 'cancellations') },
        sales: { ...tally(joined.sales, sold), ...skippedIn(joined.findings, files, 'receipts') },
      },
      findings: joined.findings,
    };
  }

  /** Those that no page before and no file of clients has counted. */
  private async tallyClients(tx: Tx, stored: StoredImport, codes: readonly string[]): Promise<Partial<Tally>> {
    const listed = await this.stores.rows.clientsAmong(tx, stored.id, codes);
    const own = codes.filter((code) => code !== stored.cursor.lastClient && !listed.has(code));
    const known = await this.clients.importedClients(tx, own);
    return { found: own.length, existing: known.size, toCreate: own.length - known.size };
  }
}

function tally(
  things: readonly { readonly externalId: string }[],
  known: { has(id: string): boolean },
): Partial<Tally> {
  const existing = things.filter((one) => known.has(one.externalId)).length;
  return { found: things.length, existing, toCreate: things.length - existing };
}

function skippedIn(findings: readonly Finding[], files: readonly ImportFile[], role: string): Partial<Tally> {
  return { skipped: findings.filter((one) => !one.used && files[one.position]?.role === role).length };
}
