import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateNested } from 'class-validator';
import { MayBeAbsent, MoneyDto } from '@stamgast/platform/http';
import { IsName, IsWhole } from './field-rules.js';
import { PriceRequest } from './price.dto.js';

/** One form of a service, of which a client chooses one. */
export class VariantRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one that is to stay; left out: a new one' })
  @MayBeAbsent()
  @IsUUID()
  id?: string;
  @ApiProperty({ example: 'Long hair' }) @IsName(80) name!: string;
  @ApiProperty({ type: 'integer', description: 'Minutes' }) @IsWhole(1, 1440) duration!: number;
  @ApiProperty({ type: PriceRequest }) @IsObject() @ValidateNested() @Type(() => PriceRequest) price!: PriceRequest;
}

/** An extra to a service. */
export class AddOnRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one that is to stay; left out: a new one' })
  @MayBeAbsent()
  @IsUUID()
  id?: string;
  @ApiProperty({ example: 'Scalp massage' }) @IsName(80) name!: string;
  @ApiProperty({ type: 'integer', description: 'Minutes that it adds; may be none' }) @IsWhole(0, 480) minutes!: number;
  @ApiProperty({ type: PriceRequest }) @IsObject() @ValidateNested() @Type(() => PriceRequest) price!: PriceRequest;
}

export class VariantResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'Minutes' }) duration!: number;
  @ApiProperty({ type: MoneyDto }) price!: MoneyDto;
}

export class AddOnResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'Minutes that it adds' }) minutes!: number;
  @ApiProperty({ type: MoneyDto }) price!: MoneyDto;
}
