import { Module } from '@nestjs/common';
import { BookingModule } from '@stamgast/booking';
import { CrmModule } from '@stamgast/crm';
import { LoyaltyModule } from '@stamgast/loyalty';
import { PaymentsModule } from '@stamgast/payments';
import { StoreFile } from './application/files/store-file.js';
import { CancelImport } from './application/imports/cancel-import.js';
import { ContinueImport, ImportSteps } from './application/imports/continue-import.js';
import { CreateImport } from './application/imports/create-import.js';
import { ImportStores } from './application/imports/import-stores.js';
import { KnownServices } from './application/imports/known-services.js';
import { LoadDays } from './application/imports/load-days.js';
import { ReadImports } from './application/imports/read-imports.js';
import { RunImport } from './application/imports/run-import.js';
import { StartImport } from './application/imports/start-import.js';
import { CompareDays } from './application/imports/steps/compare-days.js';
import { CountThings } from './application/imports/steps/count-things.js';
import { MakeClients } from './application/imports/steps/make-clients.js';
import { MakeSetup } from './application/imports/steps/make-setup.js';
import { MakeVisits } from './application/imports/steps/make-visits.js';
import { ReadSomeRows } from './application/imports/steps/read-some-rows.js';
import { WriteDays } from './application/imports/write-days.js';
import { ExternalRefRepository } from './persistence/external-ref.repository.js';
import { FileRepository } from './persistence/file.repository.js';
import { FindingRepository } from './persistence/finding.repository.js';
import { ImportRowRepository } from './persistence/import-row.repository.js';
import { ImportRepository } from './persistence/import.repository.js';

const stores = [
  ExternalRefRepository,
  FileRepository,
  FindingRepository,
  ImportRepository,
  ImportRowRepository,
  ImportStores,
];
const steps = [ReadSomeRows, CountThings, CompareDays, MakeSetup, MakeClients, MakeVisits, ImportSteps, ContinueImport];
const parts = [KnownServices, LoadDays, WriteDays];
const useCases = [StoreFile, CreateImport, StartImport, CancelImport, ReadImports, RunImport];

/** What comes from other systems, and the demo data that stands in for it. */
@Module({
  imports: [BookingModule, CrmModule, LoyaltyModule, PaymentsModule],
  providers: [...stores, ...steps, ...parts, ...useCases],
  exports: useCases,
})
export class IntegrationsModule {}
