import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsUUID } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { IsName, IsWhole } from './field-rules.js';

export class CreateResourceRequest {
  @ApiProperty({ example: 'Room 1' }) @IsName() name!: string;
  @ApiProperty({ description: 'What services ask for; any one of a kind will do', example: 'Treatment room' })
  @IsName(60)
  kind!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The default location when absent' })
  @MayBeAbsent()
  @IsUUID()
  locationId?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Place in lists; last when absent' })
  @MayBeAbsent()
  @IsWhole(0, 1_000_000)
  position?: number;
}

export class ChangeResourceRequest extends PartialType(OmitType(CreateResourceRequest, ['locationId']), {
  skipNullProperties: false,
}) {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() archived?: boolean;
}

/** A room, a chair or a machine that visits need beside a person. */
export class ResourceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) locationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty() archived!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ResourcePage {
  @ApiProperty({ type: [ResourceResponse] }) data!: ResourceResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
