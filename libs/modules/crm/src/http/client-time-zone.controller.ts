import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length, ValidateIf } from 'class-validator';
import { FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ClientTimeZone } from '../application/client-time-zone.js';

const timeZone = { type: String, nullable: true, example: 'Europe/Oslo' } as const;

export class ClientTimeZoneBody {
  @ApiProperty({ ...timeZone, description: 'IANA name; null: that of the place they visit' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, 60)
  timeZone!: string | null;
}

@ApiTags('crm')
@Controller('v1/clients')
export class ClientTimeZoneController {
  constructor(
    private readonly requests: RequestScope,
    private readonly zones: ClientTimeZone,
  ) {}

  @Get(':id/time-zone')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'getClientTimeZone', summary: 'The clock that a client lives by' })
  @ApiOkResponse({ type: ClientTimeZoneBody })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ClientTimeZoneBody> {
    return this.requests.run(caller, async (tx) => ({ timeZone: await this.zones.read(tx, id) }));
  }

  @Put(':id/time-zone')
  @Permission('clients:write')
  @ApiOperation({ operationId: 'changeClientTimeZone', summary: 'Say by which clock a client lives' })
  @ApiOkResponse({ type: ClientTimeZoneBody })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() body: ClientTimeZoneBody,
  ): Promise<ClientTimeZoneBody> {
    return this.requests.run(caller, async (tx) => {
      await this.zones.change(tx, id, body.timeZone);
      return { timeZone: body.timeZone };
    });
  }
}
