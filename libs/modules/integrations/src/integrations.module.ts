import { Module } from '@nestjs/common';
import { BookingModule } from '@stamgast/booking';
import { CrmModule } from '@stamgast/crm';
import { LoyaltyModule } from '@stamgast/loyalty';
import { PaymentsModule } from '@stamgast/payments';
import { Subscribers } from '@stamgast/platform';
import { ArchiveBytes } from './application/archives/archive-bytes.js';
import { ArchiveTurns } from './application/archives/archive-turns.js';
import { CreateExport } from './application/archives/create-export.js';
import { PackArchive } from './application/archives/pack-archive.js';
import { ReadArchives } from './application/archives/read-archives.js';
import { ReceiveArchive } from './application/archives/receive-archive.js';
import { RunArchive } from './application/archives/run-archive.js';
import { StartUnpacking } from './application/archives/start-unpacking.js';
import { UnpackArchive } from './application/archives/unpack-archive.js';
import { FetchCalendar } from './application/calendars/fetch-calendar.js';
import { KeepReading } from './application/calendars/keep-reading.js';
import { ManageCalendars } from './application/calendars/manage-calendars.js';
import { ReadExternalCalendar } from './application/calendars/read-external-calendar.js';
import { CreateFeed } from './application/feeds/create-feed.js';
import { FeedAddress } from './application/feeds/feed-address.js';
import { ManageFeeds } from './application/feeds/manage-feeds.js';
import { ServeFeed } from './application/feeds/serve-feed.js';
import { ContinueDemoData } from './application/demo/continue-demo-data.js';
import { DemoMakers } from './application/demo/demo-makers.js';
import { LoadDemoData } from './application/demo/load-demo-data.js';
import { MakeDemoClients } from './application/demo/make-demo-clients.js';
import { MakeDemoSetup } from './application/demo/make-demo-setup.js';
import { MakeDemoVisits } from './application/demo/make-demo-visits.js';
import { ReadDemoData } from './application/demo/read-demo-data.js';
import { RemoveDemoData } from './application/demo/remove-demo-data.js';
import { RunDemoData } from './application/demo/run-demo-data.js';
import { TakeDemoAway } from './application/demo/take-demo-away.js';
import { KeepClientData } from './application/keep-client-data.js';
import { StoreFile } from './application/files/store-file.js';
import { CancelImport } from './application/imports/cancel-import.js';
import { ContinueImport, ImportSteps } from './application/imports/continue-import.js';
import { CreateImport } from './application/imports/create-import.js';
import { ImportStores } from './application/imports/import-stores.js';
import { KnownServices } from './application/imports/known-services.js';
import { LoadDays } from './application/imports/load-days.js';
import { ReadLeftOut } from './application/imports/read-left-out.js';
import { ReadImports } from './application/imports/read-imports.js';
import { RunImport } from './application/imports/run-import.js';
import { StartImport } from './application/imports/start-import.js';
import { CompareDays } from './application/imports/steps/compare-days.js';
import { CountThings } from './application/imports/steps/count-things.js';
import { MakeClients } from './application/imports/steps/make-clients.js';
import { MakeSetup } from './application/imports/steps/make-setup.js';
import { MakeVisits } from './application/imports/steps/make-visits.js';
import { ReadSomeRows } from './application/imports/steps/read-some-rows.js';
import { ShowSetup } from './application/setup/show-setup.js';
import { TickReminder } from './application/setup/tick-reminder.js';
import { WriteDays } from './application/imports/write-days.js';
import { ArchiveRepository } from './persistence/archive.repository.js';
import { CalendarFeedRepository } from './persistence/calendar-feed.repository.js';
import { ExternalCalendarRepository } from './persistence/external-calendar.repository.js';
import { DemoDataRepository } from './persistence/demo-data.repository.js';
import { ExternalRefRepository } from './persistence/external-ref.repository.js';
import { FileRepository } from './persistence/file.repository.js';
import { FindingRepository } from './persistence/finding.repository.js';
import { ImportRowRepository } from './persistence/import-row.repository.js';
import { ImportRepository } from './persistence/import.repository.js';
import { SetupTickRepository } from './persistence/setup-tick.repository.js';

const stores = [
  ArchiveRepository,
  ArchiveBytes,
  CalendarFeedRepository,
  ExternalCalendarRepository,
  DemoDataRepository,
  ExternalRefRepository,
  FileRepository,
  FindingRepository,
  ImportRepository,
  ImportRowRepository,
  ImportStores,
  SetupTickRepository,
];
const steps = [ReadSomeRows, CountThings, CompareDays, MakeSetup, MakeClients, MakeVisits, ImportSteps, ContinueImport];
const parts = [KeepClientData, KnownServices, LoadDays, WriteDays];
const demo = [ContinueDemoData, DemoMakers, MakeDemoClients, MakeDemoSetup, MakeDemoVisits, TakeDemoAway];
const imports = [StoreFile, CreateImport, StartImport, CancelImport, ReadImports, ReadLeftOut, RunImport];
const calendars = [CreateFeed, ManageFeeds, ServeFeed, ManageCalendars, ReadExternalCalendar];
const calendarParts = [FeedAddress, FetchCalendar, KeepReading];
const archives = [CreateExport, ReadArchives, ReceiveArchive, StartUnpacking, RunArchive];
const archiveParts = [PackArchive, UnpackArchive, ArchiveTurns];
const useCases = [
  ...archives,
  ...calendars,
  ...imports,
  LoadDemoData,
  ReadDemoData,
  RemoveDemoData,
  RunDemoData,
  ShowSetup,
];

/** What comes from other systems, the demo data that stands in for it, and how far a business is with getting ready. */
@Module({
  imports: [BookingModule, CrmModule, LoyaltyModule, PaymentsModule],
  providers: [...stores, ...steps, ...parts, ...calendarParts, ...demo, ...archiveParts, ...useCases, TickReminder],
  exports: useCases,
})
export class IntegrationsModule {
  constructor(subscribers: Subscribers, reminder: TickReminder) {
    subscribers.add(reminder);
  }
}
