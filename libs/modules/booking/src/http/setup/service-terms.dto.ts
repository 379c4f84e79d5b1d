import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { MoneyDto } from '@stamgast/platform/http';
import { approvals, type Approval } from '../../domain/terms/visit-terms.js';
import { IsWhole } from './field-rules.js';

/** Null is an answer, and leaving it out is none: this replaces all that was said before. */
const UnlessNull = () => ValidateIf((_: unknown, value: unknown) => value !== null);

/** Where a service asks for something else than the business does; null: as the business. */
export class ChangeServiceTermsRequest {
  @ApiProperty({ type: String, enum: approvals, enumName: 'Approval', nullable: true })
  @UnlessNull()
  @IsIn(approvals)
  approval!: Approval | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Percent of the price; nought: no deposit' })
  @UnlessNull()
  @IsWhole(0, 100)
  depositPercent!: number | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'A fixed sum, above any percent' })
  @UnlessNull()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  depositAmount!: MoneyDto | null;
}

export class ServiceTermsResponse extends ChangeServiceTermsRequest {
  @ApiProperty({ type: 'integer' }) version!: number;
}
