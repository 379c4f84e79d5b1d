import { DataSource } from 'typeorm';

/** A checksum of the rows of each table, by its name. */
export type Checksums = ReadonlyMap<string, string>;

interface Table {
  readonly name: string;
  readonly hasBusiness: boolean;
}

/** Reads, as the superuser whom no policy hides a row from, whether anything in the database has changed. */
export class TableChecksums {
  private constructor(
    private readonly source: DataSource,
    private readonly tables: readonly Table[],
  ) {}

  static async open(superuserUrl: string): Promise<TableChecksums> {
    const source = await new DataSource({ type: 'postgres', url: superuserUrl }).initialize();
    const tables: Table[] = await source.query(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name, EXISTS (
         SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'business_id') AS "hasBusiness"
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq', 'public') ORDER BY 1`,
    );
    return new TableChecksums(source, tables);
  }

  /** Of every row of every table. */
  all(): Promise<Checksums> {
    return this.read(this.tables, 'true', []);
  }

  /** Of the rows that belong to one business. */
  ofBusiness(businessId: string): Promise<Checksums> {
    return this.read(
      this.tables.filter((table) => table.hasBusiness),
      'business_id = $1',
      [businessId],
    );
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private async read(tables: readonly Table[], condition: string, parameters: string[]): Promise<Checksums> {
    const one = ({ name }: Table) =>
      `SELECT '${name}' AS name, count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS sum
       FROM ${name} t WHERE ${condition}`;
    const rows: { name: string; sum: string }[] = await this.source.query(
      tables.map(one).join(' UNION ALL '),
      parameters,
    );
    return new Map(rows.map(({ name, sum }) => [name, sum]));
  }
}

/** The tables whose rows differ. */
export function changedTables(before: Checksums, after: Checksums): string[] {
  return [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
}
