import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { IsLocalDay, IsName } from './field-rules.js';
import { ChangedQuery } from './setup-query.js';

export class CreateClosureRequest {
  @ApiProperty({ example: 'Summer holiday' }) @IsName() name!: string;
  @ApiProperty({ format: 'date', description: 'First local day' }) @IsLocalDay() from!: string;
  @ApiProperty({ format: 'date', description: 'Last local day, included' }) @IsLocalDay() to!: string;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null or absent: all locations' })
  @IsOptional()
  @IsUUID()
  locationId?: string | null;
}

export class ChangeClosureRequest extends PartialType(CreateClosureRequest, { skipNullProperties: false }) {}

export class ClosureQuery extends ChangedQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Only closures that last to this local day or longer' })
  @IsOptional()
  @IsLocalDay()
  from?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Only closures that begin on this local day or earlier' })
  @IsOptional()
  @IsLocalDay()
  to?: string;
}

/** Whole local days on which a location, or the whole business, is closed. */
export class ClosureResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: all locations' })
  locationId!: string | null;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'Included' }) to!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ClosurePage {
  @ApiProperty({ type: [ClosureResponse] }) data!: ClosureResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
