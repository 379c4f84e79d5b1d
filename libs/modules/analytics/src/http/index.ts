import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics.module.js';
import { AnalyticsController } from './analytics.controller.js';
import { EffectsController } from './effects.controller.js';
import { UnmetDemandController } from './unmet-demand.controller.js';

@Module({ imports: [AnalyticsModule], controllers: [AnalyticsController, EffectsController, UnmetDemandController] })
export class AnalyticsHttpModule {}
