import { Module } from '@nestjs/common';
import { CrmModule } from '../crm.module.js';
import { ClientListFileController } from './client-list-file.controller.js';
import { ClientListsController } from './client-lists.controller.js';
import { ClientRecordsController } from './client-records.controller.js';
import { ClientTimeZoneController } from './client-time-zone.controller.js';
import { ClientsController } from './clients.controller.js';
import { ClientFieldsController } from './client-fields.controller.js';
import { FilledFieldsController } from './filled-fields.controller.js';
import { HouseholdController } from './household.controller.js';
import { SensitiveNotesController } from './sensitive-notes.controller.js';
import { SegmentsController } from './segments.controller.js';
import { ClientPrivacyController } from './client-privacy.controller.js';
import { RetentionController } from './retention.controller.js';
import { TouchedClientsController } from './touched-clients.controller.js';
import { RhythmController } from './rhythm.controller.js';
import { MergesController } from './merges.controller.js';
import { ErasuresController } from './erasures.controller.js';

/** Fixed paths first: `/clients/to-contact` is no client. */
@Module({
  imports: [CrmModule],
  controllers: [
    ClientListsController,
    RhythmController,
    ClientListFileController,
    MergesController,
    ClientsController,
    ClientRecordsController,
    ClientTimeZoneController,
    ClientPrivacyController,
    ErasuresController,
    ClientFieldsController,
    FilledFieldsController,
    HouseholdController,
    RetentionController,
    SegmentsController,
    SensitiveNotesController,
    TouchedClientsController,
  ],
})
export class CrmHttpModule {}
