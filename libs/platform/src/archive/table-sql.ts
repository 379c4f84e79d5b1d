import type { TableShape } from './table-shape.js';

/** Names come from the catalogue and are quoted; they cannot be parameters. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const qualified = (name: string): string => name.split('.').map(quoted).join('.');
const nameOf = (shape: TableShape): string => qualified(shape.name);

/** Of a business's rows, those that a condition, if there is one, lets through. */
export const anyRow = (shape: TableShape): string => `SELECT 1 FROM ${nameOf(shape)} WHERE business_id = $1 LIMIT 1`;

export const deletion = (shape: TableShape, condition: string): string =>
  `DELETE FROM ${nameOf(shape)} WHERE business_id = $1 AND ${condition}`;

export const counting = (shape: TableShape, condition: string): string =>
  `SELECT count(*)::integer AS count FROM ${nameOf(shape)} WHERE business_id = $1 AND ${condition}`;

/** Declares the cursor `copied`; a cursor takes no parameters, so the id must have been seen to be one. */
export const cursor = (shape: TableShape, businessId: string, condition: string): string =>
  `DECLARE copied NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS line FROM (
     SELECT ${shape.columns.map(quoted).join(', ')} FROM ${nameOf(shape)}
     WHERE business_id = '${businessId}' AND ${condition} ORDER BY ${shape.key.map(quoted).join(', ')}) r`;

export const fetching = (rows: number): string => `FETCH ${rows} FROM copied`;

/** Writes the rows of `$2`, JSON, as those of the business `$1`; `values` are what the columns become. */
export const insertion = (shape: TableShape, columns: readonly string[], values: readonly string[]): string =>
  `INSERT INTO ${nameOf(shape)} (business_id, ${columns.map(quoted).join(', ')})
   SELECT $1, ${values.join(', ')} FROM jsonb_populate_recordset(NULL::${nameOf(shape)}, $2::jsonb) r`;

/** Whether references within a table are looked at with every statement or when that is asked for. */
export const checking = (shape: TableShape, when: 'DEFERRED' | 'IMMEDIATE'): string =>
  `SET CONSTRAINTS ${shape.within.map(qualified).join(', ')} ${when}`;

/** As `insertion`, over the one row that the business has. */
export const replacement = (shape: TableShape, columns: readonly string[], values: readonly string[]): string =>
  `UPDATE ${nameOf(shape)} SET (${columns.map(quoted).join(', ')}) = (
     SELECT ${values.join(', ')} FROM jsonb_populate_recordset(NULL::${nameOf(shape)}, $2::jsonb) r) WHERE business_id = $1`;
