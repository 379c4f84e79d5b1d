import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ShowEffects } from '../application/show-effects.js';
import { ReportQuery } from './analytics-query.dto.js';
import { CampaignEffectQuery, CampaignEffectResponse, EffectsResponse, ReminderEffectResponse } from './effects.dto.js';

@ApiTags('analytics')
@Controller('v1/analytics')
export class EffectsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly showEffects: ShowEffects,
  ) {}

  @Get('effects')
  @Permission('reports:read')
  @ApiOperation({
    operationId: 'showEffects',
    summary: 'What each kind of message achieves, against clients who by lot did not get it',
  })
  @ApiOkResponse({ type: EffectsResponse })
  effects(@FromRequest() caller: Caller, @Query() query: ReportQuery): Promise<EffectsResponse> {
    return this.requests.run(caller, (tx) => this.showEffects.execute(tx, query));
  }

  @Get('campaign-effect')
  @Permission('reports:read')
  @ApiOperation({
    operationId: 'showCampaignEffect',
    summary: 'How many booked after a campaign, against those who by lot did not get it; nothing before its first case',
  })
  @ApiOkResponse({ type: CampaignEffectResponse })
  campaignEffect(
    @FromRequest() caller: Caller,
    @Query() { campaignId }: CampaignEffectQuery,
  ): Promise<CampaignEffectResponse> {
    return this.requests.run(caller, (tx) => this.showEffects.ofCampaign(tx, campaignId));
  }

  @Get('reminder-effect')
  @Permission('reports:read')
  @ApiOperation({
    operationId: 'showReminderEffect',
    summary: 'How many no-shows reminders prevent, against clients who by lot got none',
  })
  @ApiOkResponse({ type: ReminderEffectResponse })
  reminderEffect(@FromRequest() caller: Caller, @Query() query: ReportQuery): Promise<ReminderEffectResponse> {
    return this.requests.run(caller, (tx) => this.showEffects.ofReminders(tx, query));
  }
}
