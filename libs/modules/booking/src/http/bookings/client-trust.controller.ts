import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ClientTrust } from '../../application/terms/client-trust.js';
import { trustOverrides, type TrustOverride } from '../../domain/terms/trust.js';
import { IsName } from '../setup/field-rules.js';

const override = { type: String, enum: trustOverrides, enumName: 'TrustOverride', nullable: true } as const;

export class ClientTrustResponse {
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ description: 'By the rule or by what the owner said' }) depositRequired!: boolean;
  @ApiProperty({ description: 'Whether the business has switched the rule on' }) ruleOn!: boolean;
  @ApiProperty({ type: 'integer', description: 'Within twelve months, not excused, not made good' })
  missedVisits!: number;
  @ApiProperty({ type: 'integer', description: 'Kept in a row since then' }) keptSince!: number;
  @ApiProperty(override) override!: TrustOverride | null;
  @ApiProperty({ type: String, nullable: true }) overrideReason!: string | null;
}

export class ChangeClientTrustRequest {
  @ApiProperty({ ...override, description: 'Null: the rule decides again' })
  @IsOptional()
  @IsIn(trustOverrides)
  override!: TrustOverride | null;
  @ApiProperty() @IsName(300) reason!: string;
}

@ApiTags('booking')
@Controller('v1/clients/:id/trust')
export class ClientTrustController {
  constructor(
    private readonly requests: RequestScope,
    private readonly trust: ClientTrust,
  ) {}

  @Get()
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getClientTrust', summary: 'Whether a client pays a deposit, and why' })
  @ApiOkResponse({ type: ClientTrustResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ClientTrustResponse> {
    return this.requests.run(caller, (tx) => this.trust.show(tx, id));
  }

  @Put()
  @Permission('bookings:write')
  @ApiOperation({
    operationId: 'changeClientTrust',
    summary: 'Trust a client, or ask for deposits, whatever the rule says',
  })
  @ApiOkResponse({ type: ClientTrustResponse })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() body: ChangeClientTrustRequest,
  ): Promise<ClientTrustResponse> {
    return this.requests.run(caller, (tx) => this.trust.override(tx, id, body.override ?? null, body.reason));
  }
}
