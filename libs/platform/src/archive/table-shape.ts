/** A table as the catalogue has it, without what stays behind. */
export interface TableShape {
  /** `schema.table` */
  readonly name: string;
  /** Without `business_id` and without what is withheld. */
  readonly columns: readonly string[];
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** Tables that must be there first. */
  readonly references: readonly string[];
  /** Its constraints by which a row may refer to another one of the same table, as `schema.constraint`. */
  readonly within: readonly string[];
  /** Whether the app may delete its rows. */
  readonly clearable: boolean;
}

/** Every table of a business with row-level security: what the policy shows is what belongs to it. */
export const SHAPES = `SELECT n.nspname || '.' || c.relname AS name,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = '' AND a.attname <> 'business_id' ORDER BY a.attnum) AS columns,
    ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)) AS key,
    ARRAY(SELECT DISTINCT fn.nspname || '.' || f.relname FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
      JOIN pg_namespace fn ON fn.oid = f.relnamespace WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS "references",
    ARRAY(SELECT n.nspname || '.' || k.conname FROM pg_constraint k
      WHERE k.conrelid = c.oid AND k.confrelid = c.oid AND k.contype = 'f') AS within,
    has_table_privilege(c.oid, 'DELETE') AS clearable
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity AND EXISTS (
    SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'business_only') ORDER BY 1`;

/** Referenced tables before those that refer to them; throws where there is no such order. */
export function inOrderOfReference(shapes: readonly TableShape[]): TableShape[] {
  const names = new Set(shapes.map((shape) => shape.name));
  const placed = new Set<string>();
  const ordered: TableShape[] = [];
  while (ordered.length < shapes.length) {
    const ready = shapes.filter(
      ({ name, references }) => !placed.has(name) && references.every((one) => placed.has(one) || !names.has(one)),
    );
    if (ready.length === 0) throw new Error('Tables refer to one another in a circle and cannot be copied');
    for (const shape of ready) placed.add(shape.name);
    ordered.push(...ready);
  }
  return ordered;
}
