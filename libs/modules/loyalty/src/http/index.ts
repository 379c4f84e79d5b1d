import { Module } from '@nestjs/common';
import { LoyaltyModule } from '../loyalty.module.js';
import { ClientLoyaltyController } from './client-loyalty.controller.js';
import { LedgerController } from './ledger.controller.js';
import { ProgramsController } from './programs.controller.js';
import { RewardsController } from './rewards.controller.js';

@Module({
  imports: [LoyaltyModule],
  controllers: [ProgramsController, RewardsController, LedgerController, ClientLoyaltyController],
})
export class LoyaltyHttpModule {}
