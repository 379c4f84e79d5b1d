import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { IsWhole } from './field-rules.js';

/** What something costs, tax included. */
export class PriceRequest {
  @ApiProperty({ description: 'Minor units, e.g. øre', type: 'integer' }) @IsWhole(0, 99_999_999_999) amount!: number;
  @ApiProperty({ description: "ISO 4217; the business's currency", example: 'NOK' })
  @IsString()
  @Matches(/^[A-Z]{3}$/)
  currency!: string;
}
