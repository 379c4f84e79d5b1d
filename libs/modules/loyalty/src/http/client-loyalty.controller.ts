import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, IdParam, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ReadLoyaltyCard } from '../application/loyalty-card.js';
import { ReserveReward } from '../application/reserve-reward.js';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import { LedgerEntryResponse, LoyaltyCardResponse, ReservationResponse, ReserveRewardRequest } from './loyalty.dto.js';

@ApiTags('loyalty')
@Controller('v1/clients/:id/loyalty')
export class ClientLoyaltyController {
  constructor(
    private readonly requests: RequestScope,
    private readonly card: ReadLoyaltyCard,
    private readonly reserve: ReserveReward,
  ) {}

  @Get()
  @Permission('loyalty:read')
  @ApiOperation({ operationId: 'getClientLoyalty', summary: "A client's points, rewards and history" })
  @ApiOkResponse({ type: LoyaltyCardResponse })
  show(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<LoyaltyCardResponse> {
    return this.requests.run(caller, async (tx) => {
      const card = await this.card.ofClient(tx, id);
      if (!card) return { enabled: false, balance: 0, unit: '', rewards: [], reservations: [], entries: [] };
      return {
        enabled: card.program.enabled,
        balance: card.balance,
        unit: card.program.unit,
        rewards: card.rewards.map(({ id: rewardId, name, cost, affordable }) => ({
          id: rewardId,
          name,
          cost,
          affordable,
        })),
        reservations: card.reservations.map((one) => ReservationResponse.from(one)),
        entries: card.entries.map((one) => LedgerEntryResponse.from(one)),
      };
    });
  }

  @Post('reservations')
  @Permission('loyalty:write')
  @ApiOperation({ operationId: 'reserveReward', summary: "Set a client's points aside for a reward" })
  @ApiCreatedResponse({ type: ReservationResponse })
  @ApiProblems(loyaltyProblems.points_insufficient, loyaltyProblems.reward_not_offered)
  create(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @Body() body: ReserveRewardRequest,
  ): Promise<ReservationResponse> {
    const input = { clientId: id, rewardId: body.rewardId, bookingId: body.bookingId ?? null };
    return this.requests.run(caller, async (tx) => ReservationResponse.from(await this.reserve.execute(tx, input)));
  }
}
