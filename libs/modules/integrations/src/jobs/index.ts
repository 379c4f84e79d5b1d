import { Injectable, Module } from '@nestjs/common';
import { WorkHandlers, type LeasedWork, type WorkHandler } from '@stamgast/platform';
import { RunImport } from '../application/imports/run-import.js';
import { IntegrationsModule } from '../integrations.module.js';

/** Checks and runs imports. */
@Injectable()
class ImportInTurns implements WorkHandler {
  readonly kind = 'integrations.import' as const;
  readonly concurrency = 2;

  constructor(private readonly runImport: RunImport) {}

  run(item: LeasedWork): Promise<void> {
    return this.runImport.execute(item);
  }
}

@Module({ imports: [IntegrationsModule], providers: [ImportInTurns] })
export class IntegrationsJobsModule {
  constructor(handlers: WorkHandlers, imports: ImportInTurns) {
    handlers.add(imports);
  }
}
