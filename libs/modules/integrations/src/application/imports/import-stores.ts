import { Injectable } from '@nestjs/common';
import { ExternalRefRepository } from '../../persistence/external-ref.repository.js';
import { FileRepository } from '../../persistence/file.repository.js';
import { FindingRepository } from '../../persistence/finding.repository.js';
import { ImportRowRepository } from '../../persistence/import-row.repository.js';
import { ImportRepository } from '../../persistence/import.repository.js';

/** Where imports are kept. */
@Injectable()
export class ImportStores {
  constructor(
    readonly imports: ImportRepository,
    readonly files: FileRepository,
    readonly rows: ImportRowRepository,
    readonly findings: FindingRepository,
    readonly refs: ExternalRefRepository,
  ) {}
}
