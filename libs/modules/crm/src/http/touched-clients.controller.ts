import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsISO8601, IsUUID } from 'class-validator';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { TouchedClients } from '../application/privacy/touched-clients.js';

export class TouchedClientsQuery {
  @ApiProperty({ format: 'uuid', description: 'The team member whose sign-in or key was in the wrong hands' })
  @IsUUID()
  actorId!: string;
  @ApiProperty({ format: 'date-time', description: 'From then on' }) @IsISO8601({ strict: true }) from!: string;
  @ApiProperty({ format: 'date-time', description: 'Up to then' }) @IsISO8601({ strict: true }) to!: string;
}

export class TouchedClientResponse {
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'Audited changes and exports' }) changes!: number;
  @ApiProperty({ description: 'Whether the record was opened' }) looked!: boolean;
  @ApiProperty({ format: 'date-time' }) lastAt!: string;
}

export class TouchedClientList {
  @ApiProperty({ type: [TouchedClientResponse], description: 'The latest first' }) data!: TouchedClientResponse[];
}

@ApiTags('crm')
@Controller('v1/audit-entries/touched-clients')
export class TouchedClientsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly touched: TouchedClients,
  ) {}

  @Get()
  @Permission('privacy:write')
  @ApiOperation({
    operationId: 'listTouchedClients',
    summary: 'Whose data somebody has seen or changed in a stretch of time',
  })
  @ApiOkResponse({ type: TouchedClientList })
  list(@FromRequest() caller: Caller, @Query() query: TouchedClientsQuery): Promise<TouchedClientList> {
    const { actorId, from, to } = query;
    return this.requests.run(caller, async (tx) => ({
      data: await this.touched.execute(tx, actorId, new Date(from), new Date(to)),
    }));
  }
}
