import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { catalogueOf } from '../../domain/import/catalogue.js';
import { groupBy } from '../../domain/import/group-by.js';
import type { ImportFile, StoredImport } from '../../domain/import/import-state.js';
import { joinClientDay } from '../../domain/import/join-client-day.js';
import type { ClientDay, Joined } from '../../domain/import/joined.js';
import { localMoment } from '../../domain/import/local-moment.js';
import type { JoinSetting } from '../../domain/import/outcome.js';
import { presetNamed } from '../../domain/import/presets.js';
import type { StagedRow } from '../../persistence/import-row.repository.js';
import { ImportStores } from './import-stores.js';
import { KnownServices } from './known-services.js';

const some = 600;

export interface JoinedDays {
  /** Codes of the clients whose days these are, in order, without those that stand for nobody. */
  readonly clients: readonly string[];
  readonly joined: Joined;
  readonly rows: number;
  /** Where the next days begin; null after the last. */
  readonly last: readonly [string, string] | null;
}

/** Reads the next clients' days, whole ones only, and joins what the files say of each. */
@Injectable()
export class LoadDays {
  constructor(
    private readonly stores: ImportStores,
    private readonly services: KnownServices,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<JoinedDays> {
    const rows = await this.wholeDays(tx, stored);
    const setting = await this.setting(tx, stored, files);
    const days = [...groupBy(rows, (row) => JSON.stringify([row.client, row.day])).values()].map(clientDayOf);
    const parts = days.map((day) => joinClientDay(day, setting));
    const last = rows.at(-1);
    return {
      clients: [...new Set(days.map((day) => day.client))].filter((code) => code !== '' && !setting.nobody.has(code)),
      joined: {
        visits: parts.flatMap((part) => part.visits),
        cancelled: parts.flatMap((part) => part.cancelled),
        sales: parts.flatMap((part) => part.sales),
        findings: parts.flatMap((part) => part.findings),
      },
      rows: rows.length,
      last: last ? [last.client ?? '', last.day ?? ''] : null,
    };
  }

  /** The last day of a page may go on in the next one, so it is left to it, unless it is all there is. */
  private async wholeDays(tx: Tx, stored: StoredImport, limit = some): Promise<StagedRow[]> {
    const rows = await this.stores.rows.afterDay(tx, stored.id, stored.cursor.after, limit);
    const last = rows.at(-1);
    if (!last || rows.length < limit) return rows;
    const whole = rows.filter((row) => row.client !== last.client || row.day !== last.day);
    return whole.length > 0 ? whole : this.wholeDays(tx, stored, limit * 4);
  }

  private async setting(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<JoinSetting> {
    const { currency, timeZone } = await this.businesses.current(tx);
    const services = await this.services.execute(tx, stored.id, files);
    return {
      catalogue: catalogueOf(services, await this.services.products(tx, stored.id, files)),
      digits: digitsOf(currency),
      asOf: stored.asOf,
      now: localMoment(tx.now, timeZone),
      nobody: new Set(presetNamed(stored.preset)?.nobody ?? []),
    };
  }
}

/** Of a currency's minor unit: 2 for cents. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function clientDayOf(rows: readonly StagedRow[]): ClientDay {
  const of = <Row>(role: string) => rows.filter((row) => row.role === role).map((row) => row.data as unknown as Row);
  const [first] = rows;
  return {
    client: first?.client ?? '',
    day: first?.day ?? '',
    bookings: of('bookings'),
    cancellations: of('cancellations'),
    noShows: of('no_shows'),
    receipts: of('receipts'),
  };
}
