import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { invalidField, platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  IdParam,
  Permission,
  RequestScope,
  type Caller,
  type MoneyDto,
} from '@stamgast/platform/http';
import { BusinessCurrency } from '../application/business-currency.js';
import { ChangeRewards } from '../application/change-rewards.js';
import type { RewardKind } from '../domain/reward.js';
import { ChangeRewardRequest, RewardPage, RewardRequest, RewardResponse } from './loyalty.dto.js';

@ApiTags('loyalty')
@Controller('v1/loyalty/rewards')
export class RewardsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly currencies: BusinessCurrency,
    private readonly rewards: ChangeRewards,
  ) {}

  @Get()
  @Permission('loyalty:read')
  @ApiOperation({ operationId: 'listRewards', summary: 'What points buy, cheapest first' })
  @ApiOkResponse({ type: RewardPage })
  list(@FromRequest() caller: Caller): Promise<RewardPage> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      return {
        data: (await this.rewards.list(tx)).map((reward) => RewardResponse.from(reward, currency)),
        nextCursor: null,
      };
    });
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createReward', summary: 'Offer a reward' })
  @ApiCreatedResponse({ type: RewardResponse })
  create(@FromRequest() caller: Caller, @Body() body: RewardRequest): Promise<RewardResponse> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const { name, cost, kind } = body;
      const terms = { name, cost, kind, active: true, discount: discountOf(kind, body.discount, currency) };
      return RewardResponse.from(await this.rewards.create(tx, terms), currency);
    });
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeReward', summary: 'Change or withdraw a reward' })
  @ApiOkResponse({ type: RewardResponse })
  @ApiProblems(platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeRewardRequest,
  ): Promise<RewardResponse> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const { discount, ...rest } = body;
      const change = discount ? { ...rest, discount: discountOf('discount', discount, currency) } : rest;
      return RewardResponse.from(await this.rewards.change(tx, id, version, change), currency);
    });
  }
}

function discountOf(kind: RewardKind, discount: MoneyDto | undefined, currency: string): number | null {
  if (kind !== 'discount') return null;
  if (!discount || discount.amount <= 0) throw invalidField('discount', 'must be more than nothing');
  if (discount.currency !== currency) throw invalidField('discount.currency', `must be ${currency}`);
  return discount.amount;
}
