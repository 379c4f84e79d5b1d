export const archiveFormat = 'stamgast-business';
export const archiveVersion = 1;
export const manifestName = 'manifest.json';

export interface ManifestTable {
  /** `schema.table` */
  readonly name: string;
  /** Where in the archive its rows are, one JSON object a line. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the file, hex. */
  readonly sha256: string;
}

/** What an archive says of itself; its last file, because nobody knows the sums before. */
export interface ArchiveManifest {
  readonly format: string;
  readonly version: number;
  readonly createdAt: string;
  readonly business: {
    readonly name: string;
    readonly country: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly locale: string;
  };
  readonly tables: readonly ManifestTable[];
  /** What stays behind, and why. */
  readonly leftOut: Readonly<Record<string, string>>;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 500;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The manifest that a text is; null where it is none that is known here. */
export function readManifest(text: string): ArchiveManifest | null {
  const read = parsed(text);
  if (!isRecord(read) || read.format !== archiveFormat || read.version !== archiveVersion) return null;
  const { business, tables, createdAt, leftOut } = read;
  if (!isRecord(business) || !isText(createdAt) || !Array.isArray(tables) || !tables.every(isTable)) return null;
  const { name, country, timeZone, currency, locale } = business;
  if (!isText(name) || !isText(country) || !isText(timeZone) || !isText(currency) || !isText(locale)) return null;
  return {
    format: archiveFormat,
    version: archiveVersion,
    createdAt,
    business: { name, country, timeZone, currency, locale },
    tables,
    leftOut: isRecord(leftOut) ? (leftOut as Record<string, string>) : {},
  };
}

function isTable(value: unknown): value is ManifestTable {
  if (!isRecord(value)) return false;
  const { name, file, columns, rows, sha256 } = value;
  return (
    isText(name) &&
    isText(file) &&
    isText(sha256) &&
    Number.isInteger(rows) &&
    Array.isArray(columns) &&
    columns.every(isText)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
