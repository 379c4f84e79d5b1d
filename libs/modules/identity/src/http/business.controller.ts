import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsTimeZone, Length, Matches } from 'class-validator';
import { locales, type Locale } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { BusinessFacade } from '../application/business-facade.js';
import { ChangeBusiness } from '../application/change-business.js';
import { timeZoneProblems } from '../domain/time-zone-problems.js';
import { BusinessResponse } from './business.dto.js';

export class ChangeBusinessRequest {
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(1, 120) name?: string;
  @ApiPropertyOptional({ description: 'ISO 3166 alpha-2' }) @IsOptional() @Matches(/^[A-Z]{2}$/) country?: string;
  @ApiPropertyOptional({ description: 'IANA name' }) @IsOptional() @IsTimeZone() timeZone?: string;
  @ApiPropertyOptional({ enum: locales, enumName: 'Locale' }) @IsOptional() @IsIn(locales) locale?: Locale;
}

@ApiTags('identity')
@Controller('v1/business')
export class BusinessController {
  constructor(
    private readonly requests: RequestScope,
    private readonly businesses: BusinessFacade,
    private readonly change: ChangeBusiness,
  ) {}

  @Get()
  @Permission('business:read')
  @ApiOperation({ operationId: 'getBusiness', summary: 'The active business' })
  @ApiOkResponse({ type: BusinessResponse })
  show(@FromRequest() caller: Caller): Promise<BusinessResponse> {
    return this.requests.run(caller, async (tx) =>
      BusinessResponse.from(await this.businesses.current(tx), tx.now.toISOString()),
    );
  }

  @Patch()
  @Permission('business:write')
  @ApiOperation({ operationId: 'changeBusiness', summary: 'Change name, country, zone or language' })
  @ApiOkResponse({ type: BusinessResponse })
  @ApiProblems(platformProblems.stale_version, timeZoneProblems.visits_ahead)
  update(
    @FromRequest() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() body: ChangeBusinessRequest,
  ): Promise<BusinessResponse> {
    return this.requests.run(caller, async (tx) =>
      BusinessResponse.from(await this.change.execute(tx, version, body), tx.now.toISOString()),
    );
  }
}
