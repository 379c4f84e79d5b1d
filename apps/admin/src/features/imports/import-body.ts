import type { DateFormat, NewImport } from '../../shared/api/types/imports.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import type { KnownFile } from './chosen-file.js';

interface ImportWish {
  readonly files: readonly KnownFile[];
  readonly asOf: Day;
  readonly dateFormat: DateFormat | null;
}

/**
 * What is sent to have files checked. A known layout is named even where a column was changed or another file is with
 * it: the layout also knows which codes stand for nobody.
 */
export function importBody({ files, asOf, dateFormat }: ImportWish): NewImport {
  const preset = files.find(({ file }) => file.preset)?.file.preset;
  return {
    ...(preset ? { preset: preset as NewImport['preset'] } : {}),
    files: files.map(({ file, role, mapping }) => ({ fileId: file.id, role, mapping: { ...mapping } })),
    asOf,
    ...(dateFormat ? { options: { dateFormat } } : {}),
  };
}
