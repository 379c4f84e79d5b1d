export { AnalyticsModule } from './analytics.module.js';
export { RebuildFigures } from './application/rebuild-figures.js';
