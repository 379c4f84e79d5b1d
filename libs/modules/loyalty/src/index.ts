export { LoyaltyFacade, type PointsSummary } from './application/loyalty-facade.js';
export { AdjustPoints } from './application/adjust-points.js';
export { ChangeProgram } from './application/change-program.js';
export { ChangeRewards } from './application/change-rewards.js';
export type { PaidVisit } from './application/import-points.js';
export { LoyaltyImports } from './application/loyalty-imports.js';
export { loyaltyProblems } from './domain/loyalty-problems.js';
export { LoyaltyModule } from './loyalty.module.js';
