import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  Permission,
  RateLimit,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ReadChannelAlerts } from '../application/read-channel-alerts.js';
import { ChangeSmsSettings, type SmsSettingsView } from '../application/texts/change-sms-settings.js';
import { SendTestText } from '../application/texts/send-test-text.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import { ChannelAlertPage, SmsSettingsRequest, SmsSettingsResponse, TestTextRequest } from './sms-settings.dto.js';

@ApiTags('notifications')
@Controller('v1')
export class SmsSettingsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly settings: ChangeSmsSettings,
    private readonly test: SendTestText,
    private readonly alerts: ReadChannelAlerts,
  ) {}

  @Get('sms-settings')
  @Permission('business:read')
  @ApiOperation({
    operationId: 'getSmsSettings',
    summary: 'With what text messages are sent, and what they cost this month',
  })
  @ApiOkResponse({ type: SmsSettingsResponse })
  show(@FromRequest() caller: Caller): Promise<SmsSettingsResponse> {
    return this.requests.run(caller, async (tx) => present(await this.settings.show(tx)));
  }

  @Put('sms-settings')
  @Permission('business:write')
  @ApiOperation({
    operationId: 'changeSmsSettings',
    summary: 'Choose a provider; credentials are sealed and never shown',
  })
  @ApiOkResponse({ type: SmsSettingsResponse })
  @ApiProblems(
    notificationsProblems.sms_key_missing,
    notificationsProblems.sms_settings_incomplete,
    notificationsProblems.sms_gateway_refused,
    platformProblems.stale_version,
  )
  change(
    @FromRequest() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() body: SmsSettingsRequest,
  ): Promise<SmsSettingsResponse> {
    return this.requests.run(caller, async (tx) => present(await this.settings.execute(tx, version, body)));
  }

  @Post('sms-settings/test')
  @HttpCode(204)
  @Permission('business:write')
  @RateLimit({ name: 'sms-test', points: 10, seconds: 600 })
  @ApiOperation({ operationId: 'sendTestText', summary: 'Send one text message to see whether it works' })
  @ApiNoContentResponse()
  @ApiProblems(notificationsProblems.sms_not_set_up, notificationsProblems.sms_test_failed)
  async sendTest(@FromRequest() caller: Caller, @Body() body: TestTextRequest): Promise<void> {
    const prepared = await this.requests.read(caller, (tx) => this.test.prepare(tx, body.to));
    await this.test.send(prepared);
  }

  @Get('channel-alerts')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'listChannelAlerts', summary: 'What hinders messages and somebody has to look after' })
  @ApiOkResponse({ type: ChannelAlertPage })
  listAlerts(@FromRequest() caller: Caller): Promise<ChannelAlertPage> {
    return this.requests.run(caller, async (tx) => ({ data: await this.alerts.execute(tx), nextCursor: null }));
  }
}

function present({ gateway, ...rest }: SmsSettingsView): SmsSettingsResponse {
  return { ...rest, gateway: gateway && { ...gateway, headerNames: [...gateway.headerNames] } };
}
