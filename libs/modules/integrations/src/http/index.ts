import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../integrations.module.js';
import { DemoDataController } from './demo-data.controller.js';
import { FilesController } from './files.controller.js';
import { ImportPresetsController } from './import-presets.controller.js';
import { ImportsController } from './imports.controller.js';
import { SetupController } from './setup.controller.js';

@Module({
  imports: [IntegrationsModule],
  controllers: [DemoDataController, FilesController, ImportPresetsController, ImportsController, SetupController],
})
export class IntegrationsHttpModule {}
