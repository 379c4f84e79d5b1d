import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { FromRequest, MayBeAbsent, Public, RateLimit, RequestScope, type Caller } from '@stamgast/platform/http';
import { Preferences, type NewsPreferences } from '../application/preferences.js';
import type { Channel } from '../domain/message.js';

export class NewsPreferenceResponse {
  @ApiProperty({ enum: ['email', 'sms'], enumName: 'Channel' }) channel!: Channel;
  @ApiProperty({ description: 'As much of it as its owner needs', example: 'i…@example.test' }) address!: string;
  @ApiProperty({ description: 'Whether news and offers may be sent there' }) granted!: boolean;
}

export class NewsPreferencesResponse {
  @ApiProperty() businessName!: string;
  @ApiProperty({ type: [NewsPreferenceResponse], description: 'The ways that lead to the client' })
  channels!: NewsPreferenceResponse[];
}

export class ChangeNewsPreferencesRequest {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() email?: boolean;
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() sms?: boolean;
}

@ApiTags('public')
@Controller('v1/public/preferences')
@Public()
@RateLimit({ name: 'preferences', points: 60, seconds: 60 })
export class PreferencesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly preferences: Preferences,
  ) {}

  @Get(':token')
  @ApiParam({ name: 'token', description: 'From the message' })
  @ApiOperation({ operationId: 'readPreferences', summary: 'What the client gets by which way; changes nothing' })
  @ApiOkResponse({ type: NewsPreferencesResponse })
  read(@FromRequest() caller: Caller, @Param('token') token: string): Promise<NewsPreferencesResponse> {
    return this.requests.runForToken(caller, 'unsubscribe', token, async (tx, messageId) =>
      present(await this.preferences.read(tx, messageId)),
    );
  }

  @Post(':token')
  @HttpCode(200)
  @ApiParam({ name: 'token', description: 'From the message' })
  @ApiOperation({ operationId: 'changePreferences', summary: 'What the client wants from now on, by which way' })
  @ApiOkResponse({ type: NewsPreferencesResponse })
  change(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Body() body: ChangeNewsPreferencesRequest,
  ): Promise<NewsPreferencesResponse> {
    return this.requests.runForToken(caller, 'unsubscribe', token, async (tx, messageId) =>
      present(await this.preferences.change(tx, messageId, body)),
    );
  }
}

function present({ businessName, channels }: NewsPreferences): NewsPreferencesResponse {
  return { businessName, channels: [...channels] };
}
