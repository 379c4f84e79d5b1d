import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../integrations.module.js';
import { ArchivesController } from './archives.controller.js';
import { CalendarFeedsController } from './calendars/calendar-feeds.controller.js';
import { ExternalCalendarsController } from './calendars/external-calendars.controller.js';
import { PublicCalendarController } from './calendars/public-calendar.controller.js';
import { DemoDataController } from './demo-data.controller.js';
import { ExportsController } from './exports.controller.js';
import { FilesController } from './files.controller.js';
import { ImportPresetsController } from './import-presets.controller.js';
import { ImportsController } from './imports.controller.js';
import { LeftOutRowsController } from './left-out-rows.controller.js';
import { SetupController } from './setup.controller.js';

@Module({
  imports: [IntegrationsModule],
  controllers: [
    ArchivesController,
    ExportsController,
    CalendarFeedsController,
    ExternalCalendarsController,
    PublicCalendarController,
    DemoDataController,
    FilesController,
    ImportPresetsController,
    ImportsController,
    LeftOutRowsController,
    SetupController,
  ],
})
export class IntegrationsHttpModule {}
