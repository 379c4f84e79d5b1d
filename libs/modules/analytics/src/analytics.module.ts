import { Module } from '@nestjs/common';
import { Subscribers } from '@stamgast/platform';
import { KeepClientData } from './application/keep-client-data.js';
import { KeepDemand } from './application/keep-demand.js';
import { KeepImports } from './application/keep-imports.js';
import { KeepSales } from './application/keep-sales.js';
import { KeepTrials } from './application/keep-trials.js';
import { KeepVisits } from './application/keep-visits.js';
import { RebuildFigures } from './application/rebuild-figures.js';
import { ReportScopes } from './application/report-scope.js';
import { SettleRevenue } from './application/settle-revenue.js';
import { ShowEffects } from './application/show-effects.js';
import { ShowOverview } from './application/show-overview.js';
import { ShowPeakTimes } from './application/show-peak-times.js';
import { ShowPerformance } from './application/show-performance.js';
import { ShowRetention } from './application/show-retention.js';
import { ShowRevenue } from './application/show-revenue.js';
import { ShowUnmetDemand } from './application/show-unmet-demand.js';
import { DemandRepository } from './persistence/demand.repository.js';
import { FactLocks } from './persistence/fact-locks.js';
import { PerformanceReadModel } from './persistence/performance.read-model.js';
import { RevenueFiguresReadModel } from './persistence/revenue-figures.read-model.js';
import { SaleRepository } from './persistence/sale.repository.js';
import { TrialRepository } from './persistence/trial.repository.js';
import { VisitFiguresReadModel } from './persistence/visit-figures.read-model.js';
import { VisitRepository } from './persistence/visit.repository.js';

const stores = [
  DemandRepository,
  FactLocks,
  PerformanceReadModel,
  RevenueFiguresReadModel,
  SaleRepository,
  TrialRepository,
  VisitFiguresReadModel,
  VisitRepository,
];
const reports = [
  ShowEffects,
  ShowOverview,
  ShowPeakTimes,
  ShowPerformance,
  ShowRetention,
  ShowRevenue,
  ShowUnmetDemand,
];

/** Figures, worked out from what other modules tell; nobody needs them to do their work. */
@Module({
  providers: [
    ...stores,
    ...reports,
    KeepClientData,
    KeepDemand,
    KeepImports,
    KeepSales,
    KeepTrials,
    KeepVisits,
    RebuildFigures,
    ReportScopes,
    SettleRevenue,
  ],
  exports: [...reports, RebuildFigures],
})
export class AnalyticsModule {
  constructor(
    subscribers: Subscribers,
    visits: KeepVisits,
    sales: KeepSales,
    imports: KeepImports,
    demand: KeepDemand,
    trials: KeepTrials,
  ) {
    subscribers.add(visits);
    subscribers.add(sales);
    subscribers.add(imports);
    subscribers.add(demand);
    subscribers.add(trials);
  }
}
