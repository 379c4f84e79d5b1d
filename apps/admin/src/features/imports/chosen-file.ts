import type { FileRole, ImportLayouts, Mapping, RoleField, UploadedFile } from '../../shared/api/types/imports.js';

export type FileRefusal = 'workbook' | 'other' | 'tooLarge';

/** A file that was dropped or chosen, how far it is, and what the owner says that it holds. */
export interface ChosenFile {
  readonly key: string;
  readonly name: string;
  readonly state: 'sending' | 'read' | 'refused';
  /** Why it was not even sent. */
  readonly refusal?: FileRefusal;
  /** What the server refused it with. */
  readonly error?: unknown;
  readonly file?: UploadedFile;
  readonly role: FileRole | null;
  readonly mapping: Mapping;
}

/** A file that the server has read, with what it holds. */
export type KnownFile = ChosenFile & { readonly file: UploadedFile; readonly role: FileRole };

export function isKnown(chosen: ChosenFile): chosen is KnownFile {
  return chosen.file !== undefined && chosen.role !== null;
}

export function fieldsOf(layouts: ImportLayouts | undefined, role: FileRole): readonly RoleField[] {
  return layouts?.roles.find((one) => one.role === role)?.fields ?? [];
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What a file's columns are when it holds this: as the server has guessed, else as the known layout has it, else
 * whatever is called as the field is, in the owner's language or in the contract's.
 */
export function guessMapping(
  file: UploadedFile,
  role: FileRole,
  layouts: ImportLayouts | undefined,
  wordsOf: (field: string) => string,
): Mapping {
  if (role === file.guessedAs && file.guessedMapping) return file.guessedMapping;
  const layout = layouts?.data.find((one) => one.key === file.preset)?.files.find((one) => one.role === role);
  const known = Object.entries(layout?.mapping ?? {}).filter(([, column]) => file.columns.includes(column));
  const named = fieldsOf(layouts, role).flatMap(({ name }): [string, string][] => {
    const words = [bare(name), bare(wordsOf(name).split(',')[0] ?? '')];
    const column = file.columns.find((one) => words.includes(bare(one)));
    return column === undefined ? [] : [[name, column]];
  });
  return Object.fromEntries([...named, ...known]);
}

/** The fields that need a column and have none yet. */
export function missingFields({ role, mapping }: KnownFile, layouts: ImportLayouts | undefined): readonly string[] {
  return fieldsOf(layouts, role).flatMap(({ name, required }) => (required && !mapping[name] ? [name] : []));
}

/** How many of a file's columns are used. */
export function usedColumns(mapping: Mapping): number {
  return new Set(Object.values(mapping)).size;
}

/** The first cell of a column that is not blank, among the rows that are shown. */
export function exampleOf(file: UploadedFile, column: string | undefined): string | null {
  const at = file.columns.indexOf(column ?? '');
  return file.sample.map((row) => row[at] ?? '').find((cell) => cell.trim() !== '') ?? null;
}
