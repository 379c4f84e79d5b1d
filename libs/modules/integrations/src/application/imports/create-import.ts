import { Injectable } from '@nestjs/common';
import { DomainError, type FieldError } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { invalidField, newId, platformProblems, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { localMoment } from '../../domain/import/local-moment.js';
import { mappingErrors, type FileRole, type Mapping } from '../../domain/import/file-roles.js';
import { presetNamed } from '../../domain/import/presets.js';
import { guessDateFormat, type DateFormat } from '../../domain/import/read-date.js';
import type { StoredFile } from '../../persistence/file.repository.js';
import { ImportStores } from './import-stores.js';
import { importView, type ImportView } from './import-view.js';

export interface ImportRequest {
  readonly preset?: string;
  readonly files: readonly { readonly fileId: string; readonly role: FileRole; readonly mapping?: Mapping }[];
  /** The last day whose outcomes the export knows; today when absent. */
  readonly asOf?: string;
  readonly dateFormat?: DateFormat;
  readonly currency?: string;
}

type ChosenFile = { readonly file: StoredFile; readonly role: FileRole; readonly mapping: Mapping };

/** Takes up an import: the worker reads and checks it first, and nothing is taken over before somebody says so. */
@Injectable()
export class CreateImport {
  constructor(
    private readonly stores: ImportStores,
    private readonly businesses: BusinessFacade,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** 400 for a file that does not exist, columns that it does not have, or amounts in another currency. */
  async execute(tx: Tx, request: ImportRequest): Promise<ImportView> {
    const { currency, timeZone } = await this.businesses.current(tx);
    if (request.currency && request.currency !== currency)
      throw invalidField('options.currency', `is not the business's currency, ${currency}`);
    const chosen = await this.chooseFiles(tx, request);
    const made = {
      id: newId(),
      preset: request.preset ?? null,
      asOf: request.asOf ?? localMoment(tx.now, timeZone).day,
      dateFormat: dateFormatOf(request, chosen),
      total: 2 * chosen.reduce((sum, { file }) => sum + file.rowCount, 0),
    };
    const files = chosen.map(({ file, role, mapping }, position) => ({ position, fileId: file.id, role, mapping }));
    await this.stores.imports.insert(tx, made, files);
    await this.work.plan(tx, { kind: 'integrations.import', ref: made.id, dueAt: tx.now });
    const after = { files: chosen.map(({ file, role }) => ({ name: file.name, role })), asOf: made.asOf };
    await this.audit.record(tx, { action: 'import.created', subjectType: 'import', subjectId: made.id, after });
    await tx.announce('import', made.id);
    return importView((await this.stores.imports.find(tx, made.id))!);
  }

  private async chooseFiles(tx: Tx, request: ImportRequest): Promise<ChosenFile[]> {
    const ids = request.files.map((one) => one.fileId);
    const known = new Map((await this.stores.files.findAll(tx, ids)).map((file) => [file.id, file]));
    const preset = presetNamed(request.preset ?? null);
    const errors: FieldError[] = [];
    const chosen = request.files.flatMap(({ fileId, role, mapping }, index): ChosenFile[] => {
      const file = known.get(fileId);
      if (!file || ids.indexOf(fileId) !== index) {
        errors.push({ path: `files.${index}.fileId`, message: file ? 'is there twice' : 'is no file' });
        return [];
      }
      const full = mapping ?? presentOf(preset?.mappings[role] ?? {}, file);
      for (const { field, message } of mappingErrors(role, full, file.columns))
        errors.push({ path: `files.${index}.mapping.${field}`, message });
      return [{ file, role, mapping: full }];
    });
    if (errors.length > 0) throw new DomainError(platformProblems.validation_failed, { errors });
    return chosen;
  }
}

/** Of a layout's mapping, what names columns that the file has. */
function presentOf(mapping: Mapping, file: StoredFile): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => file.columns.includes(column)));
}

function dateFormatOf(request: ImportRequest, chosen: readonly ChosenFile[]): DateFormat {
  const samples = chosen.flatMap(({ file, mapping }) => {
    const index = file.columns.indexOf(mapping.date ?? mapping.birthday ?? '');
    return index === -1 ? [] : file.sample.map((row) => (row[index] ?? '').trim());
  });
  const preset = presetNamed(request.preset ?? null);
  return request.dateFormat ?? preset?.dateFormat ?? guessDateFormat(samples) ?? 'YYYY-MM-DD';
}
