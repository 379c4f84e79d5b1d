import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ProcessPulse } from '@stamgast/platform';
import { Permission } from '@stamgast/platform/http';

export class TimeZoneDataResponse {
  @ApiProperty({ description: 'Version that the API computes with', example: '2026a' }) api!: string;
  @ApiProperty({ type: [String], description: 'Versions of the workers that run, each once' })
  workers!: readonly string[];
  @ApiProperty({ description: 'False: a part of the installation should be updated; a warning, not an error' })
  same!: boolean;
}

/** How the installation is. */
export class SystemStatusResponse {
  @ApiProperty({ type: TimeZoneDataResponse }) timeZoneData!: TimeZoneDataResponse;
}

@ApiTags('identity')
@Controller('v1/system-status')
export class SystemStatusController {
  constructor(private readonly pulse: ProcessPulse) {}

  @Get()
  @Permission('business:read')
  @ApiOperation({ operationId: 'getSystemStatus', summary: 'Whether all parts of the installation agree' })
  @ApiOkResponse({ type: SystemStatusResponse })
  async show(): Promise<SystemStatusResponse> {
    return { timeZoneData: await this.pulse.timeZoneData() };
  }
}
