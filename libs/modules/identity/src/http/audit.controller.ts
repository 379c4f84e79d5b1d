import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { decodeCursor } from '@stamgast/platform';
import { FromRequest, PageQuery, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ListAudit } from '../application/list-audit.js';

export class AuditQueryDto extends PageQuery {
  @ApiPropertyOptional({ description: 'Only of this kind of thing, e.g. booking' })
  @IsOptional()
  @Matches(/^[a-z_]{1,40}$/)
  subjectType?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this one' }) @IsOptional() @IsUUID() subjectId?: string;
}

export class AuditActorResponse {
  @ApiProperty({ enum: ['member', 'client', 'visitor', 'system', 'import'] }) kind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) id!: string | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
}

export class AuditEntryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: AuditActorResponse }) actor!: AuditActorResponse;
  @ApiProperty({ enum: ['ui', 'link', 'public', 'worker'] }) via!: string;
  @ApiProperty({ example: 'booking.cancelled' }) action!: string;
  @ApiProperty() subjectType!: string;
  @ApiProperty({ format: 'uuid' }) subjectId!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before!: object | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after!: object | null;
}

export class AuditEntryPage {
  @ApiProperty({ type: [AuditEntryResponse] }) data!: AuditEntryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiTags('identity')
@Controller('v1/audit-entries')
export class AuditController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listAudit: ListAudit,
  ) {}

  @Get()
  @Permission('audit:read')
  @ApiOperation({ operationId: 'listAuditEntries', summary: 'Who changed what, newest first' })
  @ApiOkResponse({ type: AuditEntryPage })
  list(@FromRequest() caller: Caller, @Query() query: AuditQueryDto): Promise<AuditEntryPage> {
    const { subjectType, subjectId, limit } = query;
    const after = decodeCursor(query.cursor, 2) as [string, string] | null;
    return this.requests.run(caller, (tx) => this.listAudit.execute(tx, { subjectType, subjectId, limit, after }));
  }
}
