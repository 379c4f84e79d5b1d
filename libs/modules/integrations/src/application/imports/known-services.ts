import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ImportFile } from '../../domain/import/import-state.js';
import type { ServiceRow } from '../../domain/import/rows.js';
import { ImportStores } from './import-stores.js';

const most = 5000;

/** The services that an import's rows may name: those of its own file, and those of imports before it. */
@Injectable()
export class KnownServices {
  constructor(private readonly stores: ImportStores) {}

  /** In the order of the file; of a code that is there twice the first. Without a file, whatever its rows name. */
  async execute(tx: Tx, importId: string, files: readonly ImportFile[]): Promise<ServiceRow[]> {
    const services = new Map<string, ServiceRow>();
    for (const row of await this.written(tx, importId, files)) if (!services.has(row.code)) services.set(row.code, row);
    const refs = await this.stores.refs.all(tx, 'service');
    for (const { externalId: code, label } of refs.values())
      if (!services.has(code)) services.set(code, unwritten(code, label));
    if (files.some((file) => file.role === 'services')) return [...services.values()];
    for (const { services: codes } of await this.stores.rows.engagements(tx, importId))
      for (const code of codes) if (!services.has(code)) services.set(code, unwritten(code, code));
    return [...services.values()];
  }

  /** The rows of the files of services, repeated ones too. */
  async written(tx: Tx, importId: string, files: readonly ImportFile[]): Promise<ServiceRow[]> {
    const positions = files.filter((file) => file.role === 'services').map((file) => file.position);
    if (positions.length === 0) return [];
    const rows = await this.stores.rows.ofFiles(tx, importId, positions, null, most);
    return rows.map((row) => row.data as unknown as ServiceRow);
  }

  /** The names of the products in the files. */
  async products(tx: Tx, importId: string, files: readonly ImportFile[]): Promise<string[]> {
    const positions = files.filter((file) => file.role === 'products').map((file) => file.position);
    if (positions.length === 0) return [];
    const rows = await this.stores.rows.ofFiles(tx, importId, positions, null, most);
    return rows.map((row) => (row.data as unknown as { name: string }).name);
  }
}

function unwritten(code: string, name: string): ServiceRow {
  return { code, name, category: null, price: null, duration: null, active: true };
}
