import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { MayBeAbsent } from '@stamgast/platform/http';
import { IsName, IsWhole } from './field-rules.js';

export class CreateServiceCategoryRequest {
  @ApiProperty({ example: 'Hair' }) @IsName() name!: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Place in lists; last when absent' })
  @MayBeAbsent()
  @IsWhole(0, 1_000_000)
  position?: number;
}

export class ChangeServiceCategoryRequest extends PartialType(CreateServiceCategoryRequest, {
  skipNullProperties: false,
}) {}

/** A heading under which services are listed. */
export class ServiceCategoryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ServiceCategoryPage {
  @ApiProperty({ type: [ServiceCategoryResponse] }) data!: ServiceCategoryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
