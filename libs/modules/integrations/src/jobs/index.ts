import { Injectable, Module } from '@nestjs/common';
import { WorkHandlers, type LeasedWork, type WorkHandler } from '@stamgast/platform';
import { RunArchive } from '../application/archives/run-archive.js';
import { ReadExternalCalendar } from '../application/calendars/read-external-calendar.js';
import { RunDemoData } from '../application/demo/run-demo-data.js';
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

/** Packs whole businesses, unpacks them, and throws old files away. */
@Injectable()
class ArchivesInTurns implements WorkHandler {
  readonly kind = 'integrations.archive' as const;
  readonly concurrency = 1;

  constructor(private readonly runArchive: RunArchive) {}

  run(item: LeasedWork): Promise<void> {
    return this.runArchive.execute(item);
  }
}

/** Loads and removes demo data. */
@Injectable()
class DemoDataInTurns implements WorkHandler {
  readonly kind = 'integrations.demo-data' as const;
  readonly concurrency = 1;

  constructor(private readonly runDemoData: RunDemoData) {}

  run(item: LeasedWork): Promise<void> {
    return this.runDemoData.execute(item);
  }
}

/** Reads outside calendars. Their servers are slow, not the work, so several are asked at a time. */
@Injectable()
class OutsideCalendarsInTurns implements WorkHandler {
  readonly kind = 'integrations.outside-calendar' as const;
  readonly concurrency = 4;

  constructor(private readonly readCalendar: ReadExternalCalendar) {}

  run(item: LeasedWork): Promise<void> {
    return this.readCalendar.execute(item);
  }
}

@Module({
  imports: [IntegrationsModule],
  providers: [ImportInTurns, ArchivesInTurns, DemoDataInTurns, OutsideCalendarsInTurns],
})
export class IntegrationsJobsModule {
  constructor(
    handlers: WorkHandlers,
    imports: ImportInTurns,
    archives: ArchivesInTurns,
    demo: DemoDataInTurns,
    calendars: OutsideCalendarsInTurns,
  ) {
    handlers.add(imports, archives, demo, calendars);
  }
}
