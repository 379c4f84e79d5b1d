import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsUUID, Max, Min } from 'class-validator';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  MayBeAbsent,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeRestraint } from '../application/change-restraint.js';
import type { Restraint } from '../domain/restraint.js';

const days = { type: 'integer', minimum: 1, maximum: 365 } as const;
const discreet = {
  type: String,
  isArray: true,
  description: 'Services whose name stays out of every message',
} as const;

export class RestraintResponse {
  @ApiProperty({ ...days, description: 'Days between two marketing e-mails to a client' }) emailCapDays!: number;
  @ApiProperty({ ...days, description: 'Days between two marketing text messages' }) smsCapDays!: number;
  @ApiProperty(discreet) discreetServiceIds!: string[];
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ChangeRestraintRequest {
  @ApiPropertyOptional(days) @MayBeAbsent() @IsInt() @Min(1) @Max(365) emailCapDays?: number;
  @ApiPropertyOptional(days) @MayBeAbsent() @IsInt() @Min(1) @Max(365) smsCapDays?: number;
  @ApiPropertyOptional(discreet)
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  discreetServiceIds?: string[];
}

@ApiTags('notifications')
@Controller('v1/message-restraint')
export class RestraintController {
  constructor(
    private readonly requests: RequestScope,
    private readonly restraint: ChangeRestraint,
  ) {}

  @Get()
  @Permission('messages:read')
  @ApiOperation({ operationId: 'getMessageRestraint', summary: 'How often is too often, and what stays unsaid' })
  @ApiOkResponse({ type: RestraintResponse })
  show(@FromRequest() caller: Caller): Promise<RestraintResponse> {
    return this.requests.run(caller, async (tx) => present(await this.restraint.read(tx)));
  }

  @Patch()
  @Permission('messages:write')
  @ApiOperation({ operationId: 'changeMessageRestraint', summary: 'Say how often is too often, and what stays unsaid' })
  @ApiOkResponse({ type: RestraintResponse })
  @ApiProblems(platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() { emailCapDays, smsCapDays, discreetServiceIds }: ChangeRestraintRequest,
  ): Promise<RestraintResponse> {
    return this.requests.run(caller, async (tx) => {
      const known = (await this.restraint.read(tx)).capDays;
      const capDays = { email: emailCapDays ?? known.email, sms: smsCapDays ?? known.sms };
      const change = { capDays, ...(discreetServiceIds && { discreetServiceIds }) };
      return present(await this.restraint.execute(tx, version, change));
    });
  }
}

function present({ capDays, discreetServiceIds, version }: Restraint): RestraintResponse {
  const ids = [...discreetServiceIds];
  return { emailCapDays: capDays.email, smsCapDays: capDays.sms, discreetServiceIds: ids, version };
}
