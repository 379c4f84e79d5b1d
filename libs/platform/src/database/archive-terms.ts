/**
 * What is special about a module's tables when a business's data is copied out and in. A table that is not named here is
 * copied as it is, so a new one needs nothing. Tables are `schema.table`, columns `schema.table.column`; each with a reason.
 */
export interface ArchiveTerms {
  /** Tables that stay behind. */
  readonly leftOut?: Readonly<Record<string, string>>;
  /** Columns that stay behind; they come in as their defaults. */
  readonly withheld?: Readonly<Record<string, string>>;
  /** Columns whose value the receiving business keeps, in a table that has one row for each business. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Columns of ids that stay behind and come in as new ones. */
  readonly madeAnew?: Readonly<Record<string, string>>;
  /** Of a table's rows, those that are copied: a condition in SQL. */
  readonly only?: Readonly<Record<string, string>>;
  /** Tables in which a business has rows from its first minute. */
  readonly fromTheStart?: readonly string[];
}

/** All parts' terms as one. */
export function joinTerms(all: readonly (ArchiveTerms | undefined)[]): Required<ArchiveTerms> {
  const joined = (part: 'leftOut' | 'withheld' | 'kept' | 'madeAnew' | 'only'): Record<string, string> =>
    Object.assign({}, ...all.map((terms) => terms?.[part] ?? {}));
  return {
    leftOut: joined('leftOut'),
    withheld: joined('withheld'),
    kept: joined('kept'),
    madeAnew: joined('madeAnew'),
    only: joined('only'),
    fromTheStart: all.flatMap((terms) => terms?.fromTheStart ?? []),
  };
}
