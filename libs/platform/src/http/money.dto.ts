import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';

/** Amount of money as the API shows it. */
export class MoneyDto {
  @ApiProperty({ description: 'Minor units, e.g. øre', type: 'integer' })
  @IsInt()
  @Min(-99_999_999_999)
  @Max(99_999_999_999)
  amount!: number;

  @ApiProperty({ description: 'ISO 4217 code', example: 'NOK' })
  @IsString()
  @Matches(/^[A-Z]{3}$/)
  currency!: string;
}
