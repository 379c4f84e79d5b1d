import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics.module.js';
import { AnalyticsController } from './analytics.controller.js';
import { UnmetDemandController } from './unmet-demand.controller.js';

@Module({ imports: [AnalyticsModule], controllers: [AnalyticsController, UnmetDemandController] })
export class AnalyticsHttpModule {}
