import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  IdParam,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeCampaign } from '../application/campaigns/change-campaign.js';
import { PreviewCampaign } from '../application/campaigns/preview-campaign.js';
import { ReadCampaign } from '../application/campaigns/read-campaign.js';
import type { Campaign } from '../domain/campaign.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import { DryRunResponse } from './automation-answers.dto.js';
import { presentSize } from './sms-size.dto.js';
import {
  AddCampaignRequest,
  CampaignPage,
  CampaignPreviewResponse,
  CampaignResponse,
  CampaignResultResponse,
  ChangeCampaignRequest,
  PreviewCampaignRequest,
  ScheduleCampaignRequest,
} from './campaigns.dto.js';

const { campaign_state, campaign_incomplete, template_unknown_variable } = notificationsProblems;

@ApiTags('notifications')
@Controller('v1/campaigns')
export class CampaignsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly campaigns: ChangeCampaign,
    private readonly answers: ReadCampaign,
    private readonly previews: PreviewCampaign,
  ) {}

  @Get()
  @Permission('messages:read')
  @ApiOperation({ operationId: 'listCampaigns', summary: 'Messages to the clients of a segment' })
  @ApiOkResponse({ type: CampaignPage })
  list(@FromRequest() caller: Caller): Promise<CampaignPage> {
    return this.requests.run(caller, async (tx) => ({
      data: (await this.campaigns.list(tx)).map(present),
      nextCursor: null,
    }));
  }

  @Post()
  @Permission('messages:write')
  @ApiOperation({ operationId: 'addCampaign', summary: 'Begin a draft' })
  @ApiCreatedResponse({ type: CampaignResponse })
  @ApiProblems(template_unknown_variable)
  add(@FromRequest() caller: Caller, @Body() { name, ...change }: AddCampaignRequest): Promise<CampaignResponse> {
    return this.requests.run(caller, async (tx) => present(await this.campaigns.add(tx, name, change)));
  }

  @Get(':id')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'getCampaign', summary: 'One campaign' })
  @ApiOkResponse({ type: CampaignResponse })
  one(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<CampaignResponse> {
    return this.requests.run(caller, async (tx) => present(await this.campaigns.one(tx, id)));
  }

  @Patch(':id')
  @Permission('messages:write')
  @ApiOperation({ operationId: 'changeCampaign', summary: 'Change a draft' })
  @ApiOkResponse({ type: CampaignResponse })
  @ApiProblems(template_unknown_variable, campaign_state, platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeCampaignRequest,
  ): Promise<CampaignResponse> {
    return this.requests.run(caller, async (tx) => present(await this.campaigns.change(tx, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('messages:write')
  @ApiOperation({ operationId: 'removeCampaign', summary: 'Throw a draft away' })
  @ApiNoContentResponse()
  @ApiProblems(campaign_state, platformProblems.stale_version)
  remove(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (tx) => this.campaigns.remove(tx, id, version));
  }

  @Post(':id/schedule')
  @HttpCode(200)
  @Permission('messages:write')
  @ApiOperation({ operationId: 'scheduleCampaign', summary: 'Send it, now or later' })
  @ApiOkResponse({ type: CampaignResponse })
  @ApiProblems(campaign_incomplete, campaign_state, platformProblems.stale_version)
  schedule(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
    @Body() { startsAt }: ScheduleCampaignRequest,
  ): Promise<CampaignResponse> {
    return this.requests.run(caller, async (tx) => {
      const wanted = startsAt ? new Date(startsAt) : tx.now;
      return present(await this.campaigns.schedule(tx, id, version, wanted > tx.now ? wanted : tx.now));
    });
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permission('messages:write')
  @ApiOperation({ operationId: 'cancelCampaign', summary: 'Stop it for good' })
  @ApiOkResponse({ type: CampaignResponse })
  @ApiProblems(campaign_state, platformProblems.stale_version)
  cancel(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
  ): Promise<CampaignResponse> {
    return this.requests.run(caller, async (tx) => present(await this.campaigns.cancel(tx, id, version)));
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Permission('messages:write')
  @ApiOperation({ operationId: 'pauseCampaign', summary: 'Hold back whom it has not reached yet' })
  @ApiOkResponse({ type: CampaignResponse })
  @ApiProblems(campaign_state, platformProblems.stale_version)
  pause(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
  ): Promise<CampaignResponse> {
    return this.requests.run(caller, async (tx) => present(await this.campaigns.pause(tx, id, version)));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Permission('messages:write')
  @ApiOperation({ operationId: 'resumeCampaign', summary: 'Go on with whom it has not reached' })
  @ApiOkResponse({ type: CampaignResponse })
  @ApiProblems(campaign_state, platformProblems.stale_version)
  resume(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
  ): Promise<CampaignResponse> {
    return this.requests.run(caller, async (tx) => present(await this.campaigns.resume(tx, id, version)));
  }

  @Get(':id/dry-run')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'dryRunCampaign', summary: 'Who would get it and who would not, and why' })
  @ApiOkResponse({ type: DryRunResponse })
  dryRun(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<DryRunResponse> {
    return this.requests.run(caller, async (tx) => {
      const { rows, ...run } = await this.answers.dryRun(tx, await this.campaigns.one(tx, id));
      return { ...run, rows: [...rows] };
    });
  }

  @Post(':id/preview')
  @HttpCode(200)
  @Permission('messages:read')
  @ApiOperation({ operationId: 'previewCampaign', summary: 'What a client would read; nothing is sent' })
  @ApiOkResponse({ type: CampaignPreviewResponse })
  preview(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @Body() { clientId }: PreviewCampaignRequest,
  ): Promise<CampaignPreviewResponse> {
    return this.requests.run(caller, async (tx) => {
      const { subjects, ...letter } = await this.previews.execute(tx, await this.campaigns.one(tx, id), clientId);
      return { ...letter, subjects: [...subjects], smsSize: presentSize(letter.smsSize) };
    });
  }

  @Get(':id/result')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'getCampaignResult', summary: 'What has become of it, client by client counted' })
  @ApiOkResponse({ type: CampaignResultResponse })
  result(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<CampaignResultResponse> {
    return this.requests.run(caller, async (tx) => {
      const { skipped, variants, ...counts } = await this.answers.result(tx, await this.campaigns.one(tx, id));
      return { ...counts, skipped: [...skipped], variants: [...variants] };
    });
  }
}

function present(campaign: Campaign): CampaignResponse {
  const { id, name, state, segmentId, channels, texts, holdoutPercent, perHour, version } = campaign;
  return {
    id,
    name,
    state,
    segmentId,
    holdoutPercent,
    perHour,
    channels: [...channels],
    texts,
    startsAt: campaign.startsAt?.toISOString() ?? null,
    begunAt: campaign.begunAt?.toISOString() ?? null,
    // While its last messages are on their way this is when the last was planned.
    endedAt: campaign.state === 'sending' ? null : (campaign.endedAt?.toISOString() ?? null),
    createdAt: campaign.createdAt.toISOString(),
    version,
  };
}
