import { Injectable } from '@nestjs/common';
import { SetupFacade } from '@stamgast/booking';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { minorUnits } from '../../../domain/import/catalogue.js';
import type { ImportFile, StoredImport } from '../../../domain/import/import-state.js';
import { assumedMinutes } from '../../../domain/import/plan-visits.js';
import type { ServiceRow } from '../../../domain/import/rows.js';
import type { ExternalRef } from '../../../persistence/external-ref.repository.js';
import { ImportStores } from '../import-stores.js';
import { KnownServices } from '../known-services.js';
import { digitsOf } from '../load-days.js';
import type { ImportStep, StepResult } from './step.js';

const some = 40;

/**
 * Makes the services and people that an export knows and the business does not. None of them can be booked online until
 * the owner has looked at them: their lengths are assumed, and their hours are not known.
 */
@Injectable()
export class MakeSetup implements ImportStep {
  constructor(
    private readonly stores: ImportStores,
    private readonly services: KnownServices,
    private readonly setup: SetupFacade,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult> {
    const known = await this.stores.refs.all(tx, 'service');
    const rows = await this.services.execute(tx, stored.id, files);
    const fresh = rows.filter((row) => !known.has(row.code)).slice(0, some);
    for (const row of fresh) await this.makeService(tx, row, stored.taxRate);
    if (fresh.length > 0)
      return { phase: 'setup', cursor: {}, rows: 0, tallies: { services: { created: fresh.length } } };
    const created = await this.makeStaff(tx, stored.id, known);
    if (created > 0) return { phase: 'setup', cursor: {}, rows: 0, tallies: { staff: { created } } };
    const written = await this.services.written(tx, stored.id, files);
    const products = await this.services.products(tx, stored.id, files);
    return { phase: 'clients', cursor: {}, rows: written.length + products.length };
  }

  /** The till's price is without tax and ours with it. */
  private async makeService(tx: Tx, row: ServiceRow, taxRate: number | null): Promise<void> {
    const { currency } = await this.businesses.current(tx);
    const withTax = Math.max(0, row.price ?? 0) * (1 + (taxRate ?? 0) / 100);
    const id = await this.setup.createService(tx, {
      name: row.name || row.code,
      categoryId: row.category === null ? null : await this.categoryId(tx, row.category),
      duration: row.duration ?? assumedMinutes,
      price: { amount: minorUnits(Math.round(withTax), digitsOf(currency)), currency },
      ...(taxRate === null ? {} : { taxRate }),
      online: false,
    });
    await this.stores.refs.insert(tx, 'service', { externalId: row.code, id, label: row.name });
  }

  private async categoryId(tx: Tx, name: string): Promise<string> {
    const known = (await this.stores.refs.all(tx, 'category')).get(name);
    if (known) return known.id;
    const id = await this.setup.createCategory(tx, name);
    await this.stores.refs.insert(tx, 'category', { externalId: name, id, label: name });
    return id;
  }

  private async makeStaff(tx: Tx, importId: string, services: ReadonlyMap<string, ExternalRef>): Promise<number> {
    const known = await this.stores.refs.all(tx, 'staff');
    const people = await this.stores.rows.engagements(tx, importId);
    const fresh = people.filter((one) => !known.has(one.staff)).slice(0, some);
    for (const { staff, services: codes } of fresh) {
      const serviceIds = codes.flatMap((code) => services.get(code)?.id ?? []);
      const id = await this.setup.createStaff(tx, { name: staff, serviceIds, online: false });
      await this.stores.refs.insert(tx, 'staff', { externalId: staff, id, label: staff });
    }
    return fresh.length;
  }
}
