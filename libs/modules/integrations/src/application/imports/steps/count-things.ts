import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { ClientsFacade, readEmail, readPhone } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import type { ImportFile, StoredImport } from '../../../domain/import/import-state.js';
import type { ClientRow, Finding } from '../../../domain/import/rows.js';
import type { StagedRow } from '../../../persistence/import-row.repository.js';
import { ImportStores } from '../import-stores.js';
import { KnownServices } from '../known-services.js';
import type { ImportStep, StepResult } from './step.js';

const some = 500;

/** Counts services, products, people and the clients of a file of clients, and how many of them are there already. */
@Injectable()
export class CountThings implements ImportStep {
  constructor(
    private readonly stores: ImportStores,
    private readonly services: KnownServices,
    private readonly clients: ClientsFacade,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult> {
    if (!stored.cursor.after) return this.countSetup(tx, stored, files);
    const positions = files.filter((file) => file.role === 'clients').map((file) => file.position);
    const [position, number] = stored.cursor.after.map(Number) as [number, number];
    const rows =
      positions.length === 0
        ? []
        : await this.stores.rows.ofFiles(tx, stored.id, positions, position < 0 ? null : [position, number], some);
    const last = rows.at(-1);
    if (!last) return { phase: 'comparing', cursor: {}, rows: 0 };
    return this.countClients(tx, rows, last);
  }

  private async countSetup(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult> {
    const written = await this.services.written(tx, stored.id, files);
    const codes = (await this.services.execute(tx, stored.id, files)).map((one) => one.code);
    const products = await this.services.products(tx, stored.id, files);
    const staff = (await this.stores.rows.engagements(tx, stored.id)).map((one) => one.staff);
    const refs = await this.stores.refs.all(tx, 'service');
    const knownStaff = await this.stores.refs.all(tx, 'staff');
    const [existing, there] = [codes.filter((code) => refs.has(code)), staff.filter((code) => knownStaff.has(code))];
    return {
      phase: 'counting',
      cursor: { after: ['-1', '-1'] },
      rows: written.length + products.length,
      tallies: {
        services: { found: codes.length, existing: existing.length, toCreate: codes.length - existing.length },
        staff: { found: staff.length, existing: there.length, toCreate: staff.length - there.length },
        ...(products.length > 0 ? { products: { found: products.length } } : {}),
      },
      findings: repeatedCodes(written as unknown as Coded[]),
    };
  }

  private async countClients(tx: Tx, rows: readonly StagedRow[], last: StagedRow): Promise<StepResult> {
    const { country } = await this.businesses.current(tx);
    const clients = rows.map(({ data, position, number }) => ({ ...(data as unknown as ClientRow), position, number }));
    const codes = [...new Set(clients.map((one) => one.code))];
    const known = await this.clients.importedClients(tx, codes);
    const existing = codes.filter((code) => known.has(code)).length;
    return {
      phase: 'counting',
      cursor: { after: [String(last.position), String(last.number)] },
      rows: rows.length,
      tallies: { clients: { found: codes.length, existing, toCreate: codes.length - existing } },
      findings: [...repeatedCodes(clients), ...clients.flatMap((one) => wrongContacts(one, country))],
    };
  }
}

type Coded = { readonly code: string; readonly position: number; readonly number: number };

function repeatedCodes(rows: readonly Coded[]): Finding[] {
  const first = new Map([...rows].reverse().map((row) => [row.code, row]));
  return rows
    .filter((row) => first.get(row.code) !== row)
    .map(({ code: value, position, number }) => ({
      position,
      number,
      column: null,
      value,
      code: 'code_repeated' as const,
      used: false,
    }));
}

function wrongContacts({ email, phone, position, number }: ClientRow & Coded, country: string): Finding[] {
  const place = { position, number, column: null, used: true };
  return [
    ...(email && !readEmail(email) ? [{ ...place, code: 'email_invalid' as const, value: email }] : []),
    ...(phone && !readPhone(phone, country) ? [{ ...place, code: 'phone_invalid' as const, value: phone }] : []),
  ];
}
