import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { ClientDataKeepers, KeptTables } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';

// A row of a file is [number, cells]; it is the client's when a cell is their code, name, address or number.
const IS_THEIRS = `EXISTS (SELECT 1 FROM jsonb_array_elements_text(r.line -> 1) AS c (cell)
  WHERE lower(trim(c.cell)) = ANY ($2::text[]) OR right(regexp_replace(c.cell, '\\D', '', 'g'), 8) = ANY ($3::text[]))`;

const BLANK = `jsonb_build_array(r.line -> 0, (SELECT coalesce(jsonb_agg(''::text), '[]') FROM jsonb_array_elements(r.line -> 1)))`;

const FORGET_ROWS = `UPDATE integrations.file_part t SET rows = (
    SELECT coalesce(jsonb_agg(CASE WHEN ${IS_THEIRS} THEN ${BLANK} ELSE r.line END ORDER BY r.place), '[]')
    FROM jsonb_array_elements(t.rows) WITH ORDINALITY AS r (line, place))
  WHERE t.business_id = $1 AND EXISTS (SELECT 1 FROM jsonb_array_elements(t.rows) AS r (line) WHERE ${IS_THEIRS})`;

const SAMPLED = `EXISTS (SELECT 1 FROM jsonb_array_elements_text(r.line) AS c (cell)
  WHERE lower(trim(c.cell)) = ANY ($2::text[]) OR right(regexp_replace(c.cell, '\\D', '', 'g'), 8) = ANY ($3::text[]))`;

const FORGET_SAMPLES = `UPDATE integrations.file t SET sample = (
    SELECT coalesce(jsonb_agg(r.line ORDER BY r.place), '[]') FROM jsonb_array_elements(t.sample) WITH ORDINALITY AS r (line, place)
    WHERE NOT ${SAMPLED})
  WHERE t.business_id = $1 AND EXISTS (SELECT 1 FROM jsonb_array_elements(t.sample) AS r (line) WHERE ${SAMPLED})`;

const FORGET_FINDINGS = `UPDATE integrations.import_finding SET value = NULL WHERE business_id = $1 AND value IS NOT NULL
  AND (lower(trim(value)) = ANY ($2::text[]) OR right(regexp_replace(value, '\\D', '', 'g'), 8) = ANY ($3::text[]))`;

/** Uploaded files know clients by what stands in their cells, so their rows are found by name, address, number and code. */
@Injectable()
export class KeepClientData extends KeptTables {
  readonly name = 'integrations';
  protected readonly kept = [
    { table: 'integrations.import_finding', key: ['id'], erase: { value: 'NULL' }, hide: ['other_client_id'] },
  ] as const;

  constructor(
    keepers: ClientDataKeepers,
    private readonly clients: ClientsFacade,
  ) {
    super(keepers);
  }

  override async erase(tx: Tx, clientId: string): Promise<void> {
    await super.erase(tx, clientId);
    const traces = await this.clients.tracesOf(tx, clientId);
    const cells = traces.filter((one) => one.length > 1).map((one) => one.toLowerCase());
    const digits = traces.map((one) => one.replaceAll(/\D/g, '').slice(-8)).filter((one) => one.length === 8);
    for (const sql of [FORGET_ROWS, FORGET_SAMPLES, FORGET_FINDINGS])
      await tx.query(sql, [tx.businessId, cells, digits]);
  }
}
