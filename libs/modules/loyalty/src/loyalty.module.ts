import { Global, Module } from '@nestjs/common';
import { Subscribers } from '@stamgast/platform';
import { BusinessCurrency } from './application/business-currency.js';
import { AdjustPoints } from './application/adjust-points.js';
import { ChangeProgram } from './application/change-program.js';
import { ChangeRewards } from './application/change-rewards.js';
import { EndReservation } from './application/end-reservation.js';
import { FollowSales } from './application/follow-sales.js';
import { FollowVisits } from './application/follow-visits.js';
import { ImportPoints } from './application/import-points.js';
import { KeepClientData } from './application/keep-client-data.js';
import { ListEntries } from './application/list-entries.js';
import { OpenBalances } from './application/open-balances.js';
import { ReadLoyaltyCard } from './application/loyalty-card.js';
import { LoyaltyFacade } from './application/loyalty-facade.js';
import { LoyaltyImports } from './application/loyalty-imports.js';
import { MovePoints } from './application/move-points.js';
import { ReleaseWithBooking } from './application/release-with-booking.js';
import { ReserveReward } from './application/reserve-reward.js';
import { SettleVisit } from './application/settle-visit.js';
import { EarningRepository } from './persistence/earning.repository.js';
import { ImportedPointsRepository } from './persistence/imported-points.repository.js';
import { LedgerRepository } from './persistence/ledger.repository.js';
import { ProgramRepository } from './persistence/program.repository.js';
import { ReservationRepository } from './persistence/reservation.repository.js';
import { RewardRepository } from './persistence/reward.repository.js';

const repositories = [
  EarningRepository,
  ImportedPointsRepository,
  LedgerRepository,
  ProgramRepository,
  ReservationRepository,
  RewardRepository,
];
const useCases = [
  BusinessCurrency,
  AdjustPoints,
  ChangeProgram,
  ChangeRewards,
  EndReservation,
  ImportPoints,
  ListEntries,
  MovePoints,
  OpenBalances,
  ReadLoyaltyCard,
  ReserveReward,
  SettleVisit,
];
const subscribers = [FollowSales, FollowVisits, ReleaseWithBooking];

/** Points: how they are earned, what they buy, and a ledger that can always say why. */
@Global()
@Module({
  providers: [...repositories, ...useCases, ...subscribers, KeepClientData, LoyaltyFacade, LoyaltyImports],
  exports: [...useCases, LoyaltyFacade, LoyaltyImports],
})
export class LoyaltyModule {
  constructor(registry: Subscribers, sales: FollowSales, visits: FollowVisits, bookings: ReleaseWithBooking) {
    registry.add(sales);
    registry.add(visits);
    registry.add(bookings);
  }
}
